/** Node's names of failed connections and what Chromium calls them. */
const chromiumNames: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/, 'ERR_NAME_NOT_RESOLVED'],
  [/^ECONNREFUSED$/, 'ERR_CONNECTION_REFUSED'],
  [/^(ECONNRESET|EPIPE)$/, 'ERR_CONNECTION_RESET'],
  [/^UND_ERR_SOCKET$/, 'ERR_EMPTY_RESPONSE'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'ERR_CONNECTION_TIMED_OUT'],
  [/^(EHOSTUNREACH|ENETUNREACH)$/, 'ERR_ADDRESS_UNREACHABLE'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'ERR_CERT_COMMON_NAME_INVALID'],
  [/^CERT_HAS_EXPIRED$/, 'ERR_CERT_DATE_INVALID'],
  [/^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_)/, 'ERR_CERT_AUTHORITY_INVALID'],
  [/^(EPROTO|ERR_SSL_)/, 'ERR_SSL_PROTOCOL_ERROR'],
];

/** The error that Electron's `net` gives where Node's `fetch` failed with `error`. An abort stays what it is. */
export function toNetError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return error;
  const codes = codesOf(error);
  const found = chromiumNames.find(([pattern]) => codes.some((code) => pattern.test(code)));
  return new Error(`net::${found?.[1] ?? 'ERR_FAILED'}`);
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}
