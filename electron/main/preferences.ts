import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Rectangle } from 'electron/main';
import type { Pause } from '../applicationState.ts';

/** What the application remembers of its own accord; losing it loses no data. */
interface Remembered {
  readonly windowBounds: Rectangle | null;
  readonly pause: Pause | null;
  /** Folder in which the last file was picked. */
  readonly lastFolder: string | null;
}

/** Small things remembered from one start to the next. */
export interface Preferences {
  get<Name extends keyof Remembered>(name: Name): Remembered[Name];
  set<Name extends keyof Remembered>(name: Name, value: Remembered[Name]): void;
}

const NAME = 'tampilan';
const integer = { type: 'integer' } as const;

/** A damaged file is set aside and the defaults hold. */
export function openPreferences(folder: string): Preferences {
  const store = openStore(folder);
  return {
    get: (name) => store.store[name],
    set(name, value) {
      store.store = { ...store.store, [name]: value };
    },
  };
}

function openStore(folder: string): Store<Remembered> {
  const create = (): Store<Remembered> =>
    new Store<Remembered>({
      cwd: folder,
      name: NAME,
      defaults: { windowBounds: null, pause: null, lastFolder: null },
      schema: {
        windowBounds: {
          type: ['object', 'null'],
          properties: { x: integer, y: integer, width: integer, height: integer },
          required: ['x', 'y', 'width', 'height'],
        },
        pause: {
          type: ['object', 'null'],
          properties: { until: { type: ['integer', 'null'] } },
          required: ['until'],
        },
        lastFolder: { type: ['string', 'null'] },
      },
    });
  try {
    return create();
  } catch (error) {
    const file = join(folder, `${NAME}.json`);
    if (!existsSync(file)) throw error;
    copyFileSync(file, `${file}.rusak`);
    rmSync(file);
    return create();
  }
}
