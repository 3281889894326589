/** Why a request got no answer. */
export interface NetworkFailure {
  readonly reason: 'dns' | 'refused' | 'unreachable' | 'tls' | 'timed-out' | 'reset' | 'cancelled';
  /** False only when it is certain that no byte of the request's body left this machine. */
  readonly requestLeft: boolean;
  /** Indonesian, for the operator. */
  readonly message: string;
}

type Reason = NetworkFailure['reason'];

const messages: Readonly<Record<Reason, string>> = {
  dns: 'Nama alamat BIOS tidak ditemukan (DNS). Periksa sambungan internet.',
  refused: 'Server BIOS menolak sambungan. Kemungkinan server sedang mati atau terhalang tembok api.',
  unreachable: 'Server BIOS tidak terjangkau. Periksa sambungan internet.',
  tls: 'Sambungan aman (TLS) ke BIOS gagal: sertifikat tidak dipercaya atau tidak cocok.',
  'timed-out': 'BIOS tidak menjawab dalam batas waktu.',
  reset: 'Sambungan ke BIOS terputus sebelum jawaban diterima.',
  cancelled: 'Pengiriman dibatalkan sebelum jawaban diterima.',
};

/** Node's and Chromium's names of failures that can only happen before a request's body is written. */
const beforeTheBody: readonly (readonly [RegExp, Reason])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|ERR_NAME_NOT_RESOLVED)$/, 'dns'],
  [/^(ECONNREFUSED|ERR_CONNECTION_REFUSED)$/, 'refused'],
  [/^(ERR_INTERNET_DISCONNECTED|ERR_PROXY_CONNECTION_FAILED|ERR_CONNECTION_TIMED_OUT)$/, 'unreachable'],
  [
    /^(ERR_TLS_.*|CERT_.*|SELF_SIGNED_.*|DEPTH_ZERO_.*|UNABLE_TO_.*|HOSTNAME_MISMATCH|INVALID_CA|ERR_CERT_.*)$/,
    'tls',
  ],
  [/^ERR_SSL_.*(VERSION|HANDSHAKE_FAILURE|UNSUPPORTED_PROTOCOL|UNKNOWN_CA|CIPHER_MISMATCH)/, 'tls'],
];

/** Failures that may also strike a connection that has carried the request already. */
const atAnyTime: readonly (readonly [RegExp, Reason])[] = [
  [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ERR_ADDRESS_UNREACHABLE)$/, 'unreachable'],
  [/^(EPROTO|ERR_SSL_.*)$/, 'tls'],
  [/^(ETIMEDOUT|ECONNABORTED|ESOCKETTIMEDOUT)$/, 'timed-out'],
];

/** What a thrown transport error means; anything not understood counts as sent, so that BIOS is asked first. */
export function networkFailure(error: unknown): NetworkFailure {
  const codes = codesOf(error);
  if (codes.includes('ERR_CANCELED')) return failure('cancelled', true);
  const early = reasonOf(beforeTheBody, codes);
  if (early !== null) return failure(early, false);
  const reason = reasonOf(atAnyTime, codes) ?? 'reset';
  if (isConnecting(error)) return failure(reason === 'timed-out' ? 'unreachable' : reason, false);
  return failure(reason, true);
}

function reasonOf(known: readonly (readonly [RegExp, Reason])[], codes: readonly string[]): Reason | null {
  return known.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1] ?? null;
}

function failure(reason: Reason, requestLeft: boolean): NetworkFailure {
  return { reason, requestLeft, message: messages[reason] };
}

/** All codes along the chain of causes: Node's `code`, and `net::ERR_…` in Chromium's messages. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const chromium = /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1];
  return [...own, ...(chromium === undefined ? [] : [chromium]), ...codesOf(error.cause)];
}

function isConnecting(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('syscall' in error && error.syscall === 'connect') || isConnecting(error.cause);
}
