import { LedgerError } from './errors.ts';

const NO_ROOM = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/**
 * What an error means that came while the ledger was opened, read or written; null for an error of something else.
 * Whatever broke off is undone: what was under way is asked about at BIOS with the next pass.
 */
export function ledgerFault(error: unknown, path = ''): LedgerError | null {
  if (error instanceof LedgerError) return error;
  if (!isSqliteError(error)) return null;
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) return damaged(path, error);
  return unwritable(path, error);
}

export function damaged(path: string, cause?: unknown): LedgerError {
  return new LedgerError(
    'damaged',
    `Buku kirim ${path} rusak dan tidak dapat dibaca.`.replace('  ', ' '),
    'Tutup aplikasi, lalu buka lagi: berkas itu diperiksa, disisihkan bila rusak, dan dibangun ulang dari BIOS sebelum ada yang dikirim.',
    { cause },
  );
}

export function unwritable(path: string, cause: unknown): LedgerError {
  const code = codeOf(cause);
  const why = NO_ROOM.has(code) ? 'tidak ada ruang disk lagi' : reasonOf(cause);
  return new LedgerError(
    'unwritable',
    `Buku kirim ${path} tidak dapat dibuka atau ditulis: ${why}.`.replace('  ', ' '),
    NO_ROOM.has(code)
      ? 'Kosongkan sebagian disk, lalu coba lagi. Data yang sudah tercatat tidak hilang.'
      : 'Periksa bahwa foldernya ada, dapat ditulis, dan diska tidak penuh.',
    { cause },
  );
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Told by its name: whoever only shows an error, as the desktop's main process does, has no SQLite. */
function isSqliteError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && error.name === 'SqliteError' && codeOf(error).startsWith('SQLITE_');
}
