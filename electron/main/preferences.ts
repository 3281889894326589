import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Rectangle } from 'electron/main';
import type { Pause } from '../applicationState.ts';
import type { SetupMemory } from '../setupViews.ts';
import type { AlertMemory } from './alerts/alertMemory.ts';
import type { AttentionMemory } from './tray/attention.ts';

/** What the application remembers of its own accord; losing it loses no data. */
interface Remembered {
  readonly windowBounds: Rectangle | null;
  readonly pause: Pause | null;
  readonly attention: AttentionMemory | null;
  /** Folder in which the last file was picked. */
  readonly lastFolder: string | null;
  /** Files that mappings were made from, newest first. */
  readonly recentFiles: readonly string[];
  readonly alerts: AlertMemory | null;
  readonly setup: SetupMemory | null;
}

/** Small things remembered from one start to the next. */
export interface Preferences {
  get<Name extends keyof Remembered>(name: Name): Remembered[Name];
  /** Holds at once; what cannot be written as well is told to `onTrouble`. Never throws. */
  set<Name extends keyof Remembered>(name: Name, value: Remembered[Name]): void;
}

const NAME = 'tampilan';
const NOTHING: Remembered = {
  windowBounds: null,
  pause: null,
  attention: null,
  lastFolder: null,
  recentFiles: [],
  alerts: null,
  setup: null,
};
const integer = { type: 'integer' } as const;
const texts = { type: 'array', items: { type: 'string' } } as const;
const environment = { enum: ['simulation', 'training', 'production'] } as const;

/** A damaged file is set aside and the defaults hold; without a file that can be used they hold for this session. */
export function openPreferences(folder: string, onTrouble: (error: unknown) => void): Preferences {
  const store = attempt(() => openStore(folder), onTrouble);
  let remembered: Remembered = store === null ? NOTHING : { ...store.store };
  return {
    get: (name) => remembered[name],
    set(name, value) {
      remembered = { ...remembered, [name]: value };
      attempt(() => {
        if (store !== null) store.store = remembered;
      }, onTrouble);
    },
  };
}

function attempt<Value>(work: () => Value, onTrouble: (error: unknown) => void): Value | null {
  try {
    return work();
  } catch (error) {
    onTrouble(error);
    return null;
  }
}

function openStore(folder: string): Store<Remembered> {
  try {
    return createStore(folder);
  } catch (error) {
    const file = join(folder, `${NAME}.json`);
    if (!existsSync(file)) throw error;
    copyFileSync(file, `${file}.rusak`);
    rmSync(file);
    return createStore(folder);
  }
}

function createStore(folder: string): Store<Remembered> {
  return new Store<Remembered>({
    cwd: folder,
    name: NAME,
    defaults: NOTHING,
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
      attention: {
        type: ['object', 'null'],
        properties: {
          isRaised: { type: 'boolean' },
          environment,
          runId: integer,
          needingAction: integer,
          notices: texts,
        },
        required: ['isRaised', 'environment', 'runId', 'needingAction', 'notices'],
      },
      lastFolder: { type: ['string', 'null'] },
      recentFiles: { type: 'array', items: { type: 'string' } },
      alerts: {
        type: ['object', 'null'],
        properties: {
          environment: { type: 'string' },
          silenceSeenAt: { type: ['integer', 'null'] },
          told: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              additionalProperties: {
                type: 'object',
                properties: { day: { type: 'string' }, isOpen: { type: 'boolean' } },
                required: ['day', 'isOpen'],
              },
            },
          },
        },
        required: ['environment', 'silenceSeenAt', 'told'],
      },
      setup: {
        type: ['object', 'null'],
        properties: { datasets: texts, doneSteps: texts, knownEnvironment: environment },
        required: ['datasets', 'doneSteps', 'knownEnvironment'],
      },
    },
  });
}
