import { writeFile } from 'node:fs/promises';
import { SettingsError } from '../core/errors.ts';

/**
 * Writes a file that the operator asked for, and only replaces one that is there when told to.
 *
 * @throws SettingsError `unwritable`.
 */
export async function writeNewFile(
  path: string,
  content: string | AsyncIterable<Uint8Array>,
  overwrites: boolean,
): Promise<void> {
  try {
    await writeFile(path, content, { flag: overwrites ? 'w' : 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new SettingsError(
      'unwritable',
      isThere ? `Berkas ${path} sudah ada.` : `Berkas ${path} tidak dapat ditulis.`,
      isThere
        ? 'Pilih nama lain, atau tambahkan --timpa untuk menggantinya.'
        : 'Periksa foldernya, izinnya, dan sisa ruang disk, lalu coba lagi.',
      { cause: error },
    );
  }
}
