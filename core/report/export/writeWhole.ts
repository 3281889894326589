import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExportError, KirimError } from '../../errors.ts';

/**
 * Writes a file that appears under its name only when it is whole.
 *
 * @throws ExportError `exists`, `unwritable`; and what the content throws where that is one of our errors.
 */
export async function writeWhole(
  path: string,
  overwrites: boolean,
  content: () => Promise<Readable>,
): Promise<void> {
  if (!overwrites && (await exists(path))) throw alreadyThere(path);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await pipeline(await content(), createWriteStream(temporary, { flags: 'wx', flush: true }));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof KirimError ? error : unwritable(path, error);
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function alreadyThere(path: string): ExportError {
  return new ExportError(
    'exists',
    `Berkas ${basename(path)} sudah ada di ${dirname(path)}.`,
    'Pilih nama lain, atau izinkan berkas itu diganti.',
  );
}

function unwritable(path: string, cause: unknown): ExportError {
  return new ExportError(
    'unwritable',
    `Berkas ${basename(path)} tidak dapat ditulis di ${dirname(path)}.`,
    'Tutup berkas itu jika sedang dibuka di Excel, periksa izin folder dan sisa ruang disk, lalu coba lagi.',
    { cause },
  );
}
