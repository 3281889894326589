import { constants, copyFile } from 'node:fs/promises';
import { SettingsError } from '../errors.ts';

/**
 * Keeps a damaged file as `<name>.rusak-<UTC time>`, never over another one, and gives back that path. The
 * file itself stays until it is replaced, so that there is no instant without one.
 */
export async function setAside(path: string, now: number): Promise<string> {
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  for (let attempt = 1; ; attempt += 1) {
    const target = `${path}.rusak-${stamp}${attempt === 1 ? '' : `-${attempt}`}`;
    try {
      await copyFile(path, target, constants.COPYFILE_EXCL);
      return target;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken) throw notSetAside(path, error);
    }
  }
}

function notSetAside(path: string, cause: unknown): SettingsError {
  return new SettingsError(
    'unwritable',
    `Berkas pengaturan ${path} rusak dan tidak dapat disisihkan.`,
    'Periksa sisa ruang disk dan izin foldernya, lalu coba lagi. Berkas itu tidak diubah.',
    { cause },
  );
}
