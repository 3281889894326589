import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Release {
  readonly version: string;
  readonly channel?: 'latest' | 'beta';
  /** Where the version's description says that the installer is. */
  readonly file?: string;
  /** What is really in the installer; by default what was promised. */
  readonly content?: string;
}

const suffixes: Readonly<Record<string, string>> = { linux: '-linux', darwin: '-mac' };

/** Writes what electron-builder writes for a release: the description of the version and the installer. */
export function release(folder: string, { version, channel = 'latest', file, content }: Release): void {
  const name = `Kirim-BIOS-${version}.exe`;
  const promised = `installer of ${version}`;
  const sha512 = createHash('sha512').update(promised).digest('base64');
  // electron-updater looks for the file of the system that it runs on.
  const suffix = suffixes[process.platform] ?? '';
  const lines = [
    `version: ${version}`,
    'files:',
    `  - url: ${file ?? name}`,
    `    sha512: ${sha512}`,
    `    size: ${promised.length}`,
    `path: ${file ?? name}`,
    `sha512: ${sha512}`,
    `releaseDate: '2026-11-24T00:00:00.000Z'`,
  ];
  writeFileSync(join(folder, `${channel}${suffix}.yml`), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, name), content ?? promised);
}
