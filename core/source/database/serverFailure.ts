import { SourceError, type SourceErrorCode } from '../../errors.ts';
import { fieldOf } from './fieldOf.ts';
import { Interrupted } from './interruption.ts';
import { networkFault } from './networkFault.ts';
import type { ServerAddress, ServerConnector } from './session.ts';

/** `klinik@192.168.1.5` */
export function serverLabel({ database, host }: ServerAddress): string {
  return `${database}@${host}`;
}

/** `MySQL di 192.168.1.5:3306` */
export function serverPlace({ title, host, port }: ServerAddress): string {
  return `${title} di ${host}${port === null ? '' : `:${port}`}`;
}

/**
 * A library's error, or an interruption, as a `SourceError`. The server's own words are quoted, without the
 * password should they hold it; the library's error itself, which may hold settings, is left behind.
 */
export function serverFailure(
  error: unknown,
  connector: Pick<ServerConnector, 'address' | 'classify'>,
  password: string | null,
): SourceError {
  if (error instanceof SourceError) return error;
  const code = failureCode(error, connector);
  const { message, remedy } = failureText(code, connector.address);
  const words = isInterruption(error) ? '' : ` ${quoted(error, password)}`;
  return new SourceError(code, { file: serverLabel(connector.address) }, `${message}${words}`, remedy);
}

function failureCode(error: unknown, { classify }: Pick<ServerConnector, 'classify'>): SourceErrorCode {
  if (error instanceof Interrupted) return error.reason;
  return classify(error) ?? networkFault(error) ?? 'query-failed';
}

function isInterruption(error: unknown): boolean {
  return error instanceof Interrupted;
}

const WORDS_LENGTH = 500;

function quoted(error: unknown, password: string | null): string {
  const message = fieldOf(error, 'message');
  const folded = (typeof message === 'string' ? message : String(error)).replaceAll(/\s+/g, ' ').trim();
  const masked = password === null || password === '' ? folded : folded.replaceAll(password, '•••');
  return `Jawabannya: "${masked.slice(0, WORDS_LENGTH)}".`;
}

interface FailureText {
  readonly message: string;
  readonly remedy: string;
}

function failureText(code: SourceErrorCode, address: ServerAddress): FailureText {
  const place = serverPlace(address);
  const text = texts[code];
  return text === undefined ? otherFailure(place) : text(place, address);
}

function otherFailure(place: string): FailureText {
  return {
    message: `${place} tidak dapat melakukan yang diminta.`,
    remedy: 'Baca jawaban server di atas. Bila tidak jelas, berikan pesan ini kepada bagian TI.',
  };
}

const texts: Readonly<
  Partial<Record<SourceErrorCode, (place: string, address: ServerAddress) => FailureText>>
> = {
  unreachable: (place) => ({
    message: `${place} tidak dapat dihubungi.`,
    remedy:
      'Pastikan server menyala, alamat dan port benar, komputer ini satu jaringan dengannya, dan firewall mengizinkan.',
  }),
  'tls-failed': (place) => ({
    message: `Sambungan aman (TLS) ke ${place} gagal, karena itu tidak ada yang dikirim ke sana.`,
    remedy:
      'Minta berkas sertifikat CA server (PEM) kepada bagian TI dan isikan di sumber ini. Bila server memang tidak memakai TLS dan jaringannya aman, pilih TLS: mati.',
  }),
  'login-refused': (place, { user }) => ({
    message: `${place} menolak pengguna "${user}".`,
    remedy:
      'Periksa nama pengguna dan sandi. Server juga dapat menolak komputer ini: minta bagian TI mengizinkan akun itu, cukup dengan hak baca (SELECT).',
  }),
  'database-missing': (place, { database }) => ({
    message: `Di ${place} tidak ada basis data "${database}", atau akun ini tidak boleh membukanya.`,
    remedy: 'Periksa nama basis data, termasuk huruf besar dan kecilnya.',
  }),
  'access-denied': (place, { user }) => ({
    message: `Akun "${user}" di ${place} tidak berhak atas data yang diminta.`,
    remedy: 'Minta bagian TI memberi hak baca (SELECT) atas tabel yang dipakai. Hak tulis tidak diperlukan.',
  }),
  unsupported: (place) => ({
    message: `${place} terlalu lama (versinya) untuk dibaca dengan aman.`,
    remedy: 'Perbarui server, atau ekspor datanya ke Excel atau CSV dan pakai berkas itu sebagai sumber.',
  }),
  'timed-out': (place) => ({
    message: `${place} tidak menjawab dalam batas waktu, dan query dihentikan.`,
    remedy:
      'Persempit query (misalnya dengan :tanggal), tambah indeks, atau perpanjang batas waktu sumber ini.',
  }),
  cancelled: (place) => ({
    message: `Pembacaan ${place} dibatalkan.`,
    remedy: 'Jalankan lagi jika masih diperlukan.',
  }),
  'query-failed': (place) => ({
    message: `${place} tidak dapat menjalankan query.`,
    remedy:
      'Periksa nama tabel dan kolom serta tulisan query. Coba query yang sama di program basis data untuk melihat letak kesalahannya.',
  }),
};
