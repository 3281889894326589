import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPILER, makeNsisPlugins } from './nsisPlugins.ts';

/** Programs that compiling an installer and running it need here, with the Debian packages that bring them. */
const programs = {
  makensis: 'nsis',
  [COMPILER]: 'gcc-mingw-w64-i686',
  '7za': 'p7zip-full',
  wine: 'wine wine32:i386 wine64',
};

/** The Debian packages that are missing here. */
export function missingPackages(): readonly string[] {
  return Object.entries(programs)
    .filter(([program]) => pathOf(program) === null)
    .map(([, name]) => name);
}

/**
 * Puts together what electron-builder would download for an installer: the system's makensis, stand-ins for plug-ins,
 * and in wine's place something that takes the uninstaller out of the half-made installer. Gives the environment for
 * the builder.
 */
export function prepareNsisTools(folder: string): Record<string, string> {
  const script = (path: string, command: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `#!/bin/sh\nexec ${command} "$@"\n`);
    chmodSync(join(folder, path), 0o755);
  };
  script('nsis/makensis', pathOf('makensis') ?? '');
  // The portable program takes it along whether it is used or not.
  script('nsis/elevate.exe', 'false');
  script('bin/wine', `${process.execPath} ${join(import.meta.dirname, 'extractUninstaller.ts')}`);
  makeNsisPlugins(join(folder, 'resources/plugins/x86-unicode'));
  return {
    ELECTRON_BUILDER_NSIS_DIR: join(folder, 'nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: pathOf('7za') ?? '',
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  };
}

function pathOf(program: string): string | null {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
