import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Longer than any silent installation takes. */
const LONGEST_MS = 120_000;

/** Stand-ins of wine's that answer yes to whatever they are asked, as to whether the application is running. */
const YES_MEN = 'drive_c/windows/{system32,syswow64}/{findstr.exe,WindowsPowerShell}';

/** A Windows without a screen that lives in a folder: wine, with 32-bit and 64-bit programs. */
export class Wine {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder: string;

  /** `folder` is one that is new and that wine sees. */
  constructor(folder: string) {
    this.#folder = folder;
    const prefix = join(folder, 'windows');
    const sevenZip = createRequire(import.meta.url).resolve('7zip-bin/package.json');
    this.#environment = {
      PATH: process.env['PATH'],
      HOME: folder,
      WINEPREFIX: prefix,
      WINEDEBUG: '-all',
      // Neither the browser nor .NET that wine would want to fetch.
      WINEDLLOVERRIDES: 'mscoree,mshtml=',
      SEVEN_ZIP: this.#give(join(dirname(sevenZip), 'win/ia32/7za.exe')),
    };
    this.run('wineboot', '--init');
    this.run('reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f');
    globSync(YES_MEN, { cwd: prefix }).forEach((path) => rmSync(join(prefix, path), { recursive: true }));
  }

  /** Runs a program of Windows to its end. Gives what it printed; throws when it fails. */
  run(program: string, ...args: readonly string[]): string {
    return execFileSync('wine', [program, ...args], {
      encoding: 'utf8',
      env: this.#environment,
      timeout: LONGEST_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  /** Runs a program that lies here to its end; throws when it fails. */
  runFile(path: string, ...args: readonly string[]): void {
    this.run(this.#give(path), ...args);
  }

  /** The values of a key of the registry by name; null where there is no such key. */
  registry(key: string): Readonly<Record<string, string>> | null {
    if (!this.#hasKey(key)) return null;
    const lines = this.run('reg', 'query', key).split(/\r?\n/);
    return Object.fromEntries(
      lines
        .map((line) => /^ {4}(.+?) {4}REG_(?:SZ|DWORD) {4}(.*)$/.exec(line))
        .flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])),
    );
  }

  variable(name: 'LOCALAPPDATA' | 'APPDATA' | 'USERPROFILE'): string {
    return this.run('cmd', '/c', 'echo', `%${name}%`).trim();
  }

  /** The path here of the folder that a variable of Windows names. */
  folderOf(variable: 'LOCALAPPDATA' | 'APPDATA' | 'USERPROFILE'): string {
    return this.pathHere(this.variable(variable));
  }

  /** The path here of one on Windows' drive C. */
  pathHere(path: string): string {
    return join(
      this.#environment['WINEPREFIX'] ?? '',
      'drive_c',
      path.slice('C:\\'.length).replaceAll('\\', '/'),
    );
  }

  /** Ends whatever still runs. */
  end(): void {
    this.run('wineboot', '--kill');
  }

  #hasKey(key: string): boolean {
    try {
      this.run('reg', 'query', key);
      return true;
    } catch {
      return false;
    }
  }

  /** Copies a file to where wine sees it. Gives its path for Windows. */
  #give(path: string): string {
    const copy = join(this.#folder, basename(path));
    copyFileSync(path, copy);
    return `Z:${copy.replaceAll('/', '\\')}`;
  }
}
