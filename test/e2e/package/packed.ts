import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { packApp, type PackOptions } from './packApp.ts';

/** The application as it was packed. */
export interface Packed {
  readonly folder: string;
  readonly executable: string;
  readonly archive: string;
}

/** Packs without an installer. */
export async function pack(options: Omit<PackOptions, 'target'>): Promise<Packed> {
  await packApp({ ...options, target: 'dir' });
  const [folder] = globSync('*-unpacked', { cwd: options.outputFolder });
  if (folder === undefined) throw new Error(`nothing was packed into ${options.outputFolder}`);
  return findPacked(join(options.outputFolder, folder));
}

function findPacked(folder: string): Packed {
  const executable = ['Kirim BIOS.exe', 'kirim-bios'].map((name) => join(folder, name)).find(existsSync);
  if (executable === undefined) throw new Error(`no executable in ${folder}`);
  return { folder, executable, archive: join(folder, 'resources/app.asar') };
}

/** The files of the archive, whether in it or beside it. */
export function filesOf({
  archive,
}: Packed): readonly { readonly path: string; readonly isUnpacked: boolean }[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .flatMap((path) => {
      const entry = statFile(archive, path);
      return 'files' in entry ? [] : [{ path, isUnpacked: 'unpacked' in entry && entry.unpacked }];
    });
}

export function readPacked({ archive }: Packed, path: string): Buffer {
  return extractFile(archive, path);
}

/** What the archive's integrity is judged by. */
export function headerOf({ archive }: Packed): string {
  return getRawHeader(archive).headerString;
}
