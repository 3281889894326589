import { stat } from 'node:fs/promises';
import { basename, dirname, posix, win32 } from 'node:path';
import { SourceError } from '../../errors.ts';
import { lockOwner } from './lockOwner.ts';

const LOCKED = new Set(['EBUSY', 'ETXTBSY']);
const DENIED = new Set(['EACCES', 'EPERM']);
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
const UNREACHABLE = new Set([
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENOTCONN',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ENODEV',
  'ENXIO',
  'EIO',
  'ESTALE',
]);
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);

/** Whether the cause may pass by itself: another program holds the file, or a scanner looks at it. */
export function isWorthRetrying(error: unknown): boolean {
  const code = codeOf(error);
  return LOCKED.has(code) || code === 'EPERM';
}

/** Why a file could not be copied, from the system's error. */
export async function copyFault(path: string, error: unknown): Promise<SourceError> {
  const code = codeOf(error);
  const file = basename(path);
  const fault = (kind: SourceError['code'], message: string, remedy: string): SourceError =>
    new SourceError(kind, { file }, message, remedy, { cause: error });
  if (LOCKED.has(code))
    return fault(
      'locked',
      await lockedMessage(path),
      'Tutup berkas itu atau tunggu sebentar, lalu coba lagi.',
    );
  if (UNREACHABLE.has(code) || (MISSING.has(code) && !(await hasRoot(path)))) {
    return fault(
      'unreachable',
      `Folder bersama atau drive tempat ${file} tidak dapat dijangkau (${dirnameOf(path)}).`,
      'Periksa jaringan dan apakah komputer penyimpan menyala, lalu coba lagi.',
    );
  }
  if (MISSING.has(code)) {
    return fault(
      'missing',
      `Berkas ${file} tidak ditemukan di ${dirnameOf(path)}.`,
      'Periksa apakah berkas dipindahkan atau diganti namanya, lalu pilih lagi berkasnya.',
    );
  }
  if (DENIED.has(code)) {
    return fault(
      'access-denied',
      `Berkas ${file} tidak boleh dibaca oleh akun yang sedang dipakai.`,
      'Minta izin baca atas berkas atau foldernya, atau tutup program yang menguncinya.',
    );
  }
  if (NO_ROOM.has(code)) {
    return fault(
      'unreadable',
      `Tidak ada ruang disk untuk salinan ${file}.`,
      'Kosongkan sebagian disk, lalu coba lagi.',
    );
  }
  return fault(
    'unreadable',
    `Berkas ${file} tidak dapat disalin untuk dibaca (${code || 'sebab tidak diketahui'}).`,
    'Coba lagi; jika berulang, salin berkas ke folder lain dan pilih salinannya.',
  );
}

export function temporaryFolderFault(directory: string, error: unknown): SourceError {
  return new SourceError(
    'unreadable',
    {},
    `Folder sementara ${directory} tidak dapat ditulisi (${codeOf(error) || 'sebab tidak diketahui'}).`,
    'Periksa ruang disk dan izin folder itu, lalu coba lagi.',
    { cause: error },
  );
}

async function lockedMessage(path: string): Promise<string> {
  const owner = await lockOwner(path);
  const by = owner === null ? 'program lain' : `program lain oleh ${owner}`;
  return `Berkas ${basename(path)} sedang dikunci ${by}.`;
}

/** Whether the drive or share that the path starts with is there at all. */
async function hasRoot(path: string): Promise<boolean> {
  const { root } = isWindowsPath(path) ? win32.parse(path) : posix.parse(path);
  if (root === '') return true;
  return stat(root).then(
    () => true,
    () => false,
  );
}

function isWindowsPath(path: string): boolean {
  return /^(?:[A-Za-z]:|\\\\)/.test(path);
}

function dirnameOf(path: string): string {
  return isWindowsPath(path) ? win32.dirname(path) : dirname(path);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
