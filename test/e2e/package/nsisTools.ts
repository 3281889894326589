import { execFileSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const COMPILER = 'i686-w64-mingw32-gcc';

/** Programs that compiling an installer here needs, with the Debian packages that bring them. */
const programs = { makensis: 'nsis', [COMPILER]: 'gcc-mingw-w64-i686', '7za': 'p7zip-full' };

/** Plug-ins that electron-builder's scripts call, by the name that they are called and the name of their file. */
const plugins = {
  UAC: 'UAC',
  StdUtils: 'StdUtils',
  nsProcess: 'nsProcess',
  WinShell: 'WinShell',
  Nsis7z: 'nsis7z',
  nsisunz: 'nsisunz',
  SpiderBanner: 'SpiderBanner',
  inetc: 'INetC',
};

/** The Debian packages that are missing here. */
export function missingPackages(): readonly string[] {
  return Object.entries(programs)
    .filter(([program]) => pathOf(program) === null)
    .map(([, name]) => name);
}

/**
 * Puts together what electron-builder would download for an installer: the system's makensis, plug-ins that have the
 * right names and do nothing, and in wine's place something that takes the uninstaller out of the half-made installer.
 * Enough to compile; the result must never be run. Gives the environment for the builder.
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
  makePlugins(join(folder, 'resources/plugins/x86-unicode'));
  return {
    ELECTRON_BUILDER_NSIS_DIR: join(folder, 'nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: pathOf('7za') ?? '',
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  };
}

function makePlugins(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const templates = join(
    dirname(createRequire(import.meta.url).resolve('app-builder-lib/package.json')),
    'templates/nsis',
  );
  const scripts = [
    ...globSync('**/*.ns[ih]', { cwd: templates }).map((path) => join(templates, path)),
    join(import.meta.dirname, '../../../build/installer.nsh'),
  ];
  const text = scripts.map((path) => readFileSync(path, 'utf8')).join('\n');
  for (const [name, file] of Object.entries(plugins)) {
    const calls = text.matchAll(new RegExp(`\\b${name}::([A-Za-z0-9_]+)`, 'g'));
    makePlugin(join(folder, file), [...new Set([...calls].map((match) => match[1] ?? ''))]);
  }
}

function makePlugin(path: string, names: readonly string[]): void {
  const functions = names.map((_name, index) => `void call_${index}(void) {}`);
  writeFileSync(
    `${path}.c`,
    [
      '#include <windows.h>',
      'BOOL WINAPI DllMain(HINSTANCE h, DWORD r, LPVOID p) { return TRUE; }',
      ...functions,
    ].join('\n'),
  );
  const exported = names.map((name, index) => `  ${name} = call_${index}`);
  writeFileSync(
    `${path}.def`,
    [`LIBRARY "${path.split('/').at(-1)}"`, 'EXPORTS', ...exported, ''].join('\n'),
  );
  const options = ['-shared', '-Os', '-s', '-nostartfiles', '-Wl,--entry,_DllMain@12'];
  execFileSync(COMPILER, [...options, '-o', `${path}.dll`, `${path}.c`, `${path}.def`]);
  for (const extension of ['c', 'def']) rmSync(`${path}.${extension}`);
}

function pathOf(program: string): string | null {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
