import { randomUUID } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { SettingsError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { parseSettings } from './parseSettings.ts';

/** Where a second copy of the settings is kept, for the day the first is damaged. */
export function backupPath(path: string): string {
  return `${path}.bak`;
}

/**
 * Writes settings so that a power cut at any instant leaves the old file or the new one, whole: temporary
 * file, flushed to disk, then renamed. `<name>.bak` gets the same text.
 *
 * @throws SettingsError `invalid` or `secret-inside` before anything is written; `unwritable`.
 */
export async function saveSettings(path: string, settings: Settings): Promise<void> {
  const checked = parseSettings(settings, 'Pengaturan').settings;
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFlushed(temporary, `${JSON.stringify(checked, null, 2)}\n`);
    await copyFile(temporary, backupPath(path));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new SettingsError(
      'unwritable',
      `Berkas pengaturan ${path} tidak dapat disimpan. Pengaturan yang lama tetap berlaku.`,
      'Periksa sisa ruang disk dan izin foldernya, dan tutup program lain yang memakai berkas itu, lalu simpan lagi.',
      { cause: error },
    );
  }
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
