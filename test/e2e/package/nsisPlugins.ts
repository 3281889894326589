import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const COMPILER = 'i686-w64-mingw32-gcc';

const SOURCE = join(import.meta.dirname, 'plugins.c');

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

/** Functions that a silent installation needs, with their names in the source. */
const functions: Readonly<Record<string, string>> = {
  'UAC::_': 'uac',
  'StdUtils::TestParameter': 'test_parameter',
  'StdUtils::GetParameter': 'get_parameter',
  'StdUtils::GetAllParameters': 'get_all_parameters',
  'StdUtils::GetParentPath': 'get_parent_path',
  'WinShell::SetLnkAUMI': 'take_two',
  'WinShell::UninstShortcut': 'take_one',
  'WinShell::UninstAppUserModelId': 'take_one',
  'Nsis7z::Extract': 'extract',
};

/**
 * Compiles stand-ins for the plug-ins that electron-builder would download. They suffice to compile an installer and
 * to run it silently (with the variable SEVEN_ZIP naming a 7za.exe); with a window they do not.
 */
export function makeNsisPlugins(folder: string): void {
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
  for (const [plugin, file] of Object.entries(plugins)) {
    const calls = text.matchAll(new RegExp(`\\b${plugin}::([A-Za-z0-9_]+)`, 'g'));
    makePlugin(plugin, join(folder, file), [...new Set([...calls].map((match) => match[1] ?? ''))]);
  }
}

function makePlugin(plugin: string, path: string, names: readonly string[]): void {
  const exported = names.map((name) => `  ${name} = ${functions[`${plugin}::${name}`] ?? 'nothing'}`);
  writeFileSync(
    `${path}.def`,
    [`LIBRARY "${path.split('/').at(-1)}"`, 'EXPORTS', ...exported, ''].join('\n'),
  );
  const options = ['-shared', '-Os', '-s', '-nostartfiles', '-Wl,--entry,_DllMain@12'];
  execFileSync(COMPILER, [...options, '-o', `${path}.dll`, SOURCE, `${path}.def`, '-lshlwapi']);
  rmSync(`${path}.def`);
}
