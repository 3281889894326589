import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folders that `app.getPath` knows, `--user-data-dir` and `app.setPath` taken into account. */
export class AppPaths {
  readonly #changed = new Map<string, string>();
  readonly #initialUserData: string;

  constructor(appName: string, userData: string | undefined) {
    this.#initialUserData = userData ?? join(configurationFolder(), appName);
  }

  /** Throws for a name that it does not know, as Electron does. */
  get(name: string): string {
    const path = this.#changed.get(name) ?? this.#standard(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  set(name: string, path: string): void {
    if (this.#standard(name) === undefined) throw new Error(`Failed to set path`);
    if (name === 'userData' || name === 'sessionData') mkdirSync(path, { recursive: true });
    this.#changed.set(name, path);
  }

  #standard(name: string): string | undefined {
    const userData = this.#changed.get('userData') ?? this.#initialUserData;
    const home = homedir();
    const paths: Record<string, string> = {
      home,
      userData,
      appData: dirname(this.#initialUserData),
      sessionData: userData,
      temp: tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      desktop: join(home, 'Desktop'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      logs: join(userData, 'logs'),
      crashDumps: join(userData, 'Crashpad'),
    };
    return paths[name];
  }
}

function configurationFolder(): string {
  return process.env['APPDATA'] ?? process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
