import type { LoginItemSettings, LoginItemSettingsOptions, Settings } from 'electron/main';
import { describe, expect, test } from 'vitest';
import {
  createLoginItem,
  type LoginItemKeeper,
  type LoginItemOptions,
} from '../../../electron/main/loginItem.ts';

const executable = 'C:\\Users\\Budi Santoso\\AppData\\Local\\Programs\\kirim-bios\\Kirim BIOS.exe';

interface Registry {
  /** The value under the user's Run key; null without one. */
  run: string | null;
  isVetoed: boolean;
}

const written = `"${executable}" --hidden`;

function valueOf({ path = executable, args = [] }: LoginItemSettingsOptions): string {
  return [path, ...args].join(' ');
}

/** Windows' two keys as Electron writes and reads them. */
function appOn(registry: Registry): LoginItemOptions['app'] {
  return {
    getLoginItemSettings: (options: LoginItemSettingsOptions = {}): LoginItemSettings => ({
      openAtLogin: registry.run === valueOf(options),
      executableWillLaunchAtLogin:
        programOf(registry.run ?? '') === programOf(options.path ?? executable) && !registry.isVetoed,
      wasOpenedAtLogin: false,
      status: 'not-found',
      launchItems: [],
    }),
    setLoginItemSettings({ openAtLogin = false, enabled = true, ...options }: Settings) {
      registry.run = openAtLogin ? valueOf(options) : null;
      registry.isVetoed = !enabled;
    },
  };
}

/** The program that Windows starts for a command. */
function programOf(command: string): string {
  return /^"([^"]*)"/.exec(command)?.[1] ?? command.split(' ')[0] ?? '';
}

function start(registry: Registry, isInstalled = true): LoginItemKeeper {
  return createLoginItem({ app: appOn(registry), isInstalled, executable });
}

describe('starting with Windows', () => {
  test('is off until it is asked for, and starts hidden, whatever blanks are in the path', () => {
    const registry: Registry = { run: null, isVetoed: false };
    const loginItem = start(registry);
    expect(loginItem.read()).toEqual({ isWanted: false, isEffective: false, isSupported: true });
    expect(loginItem.set(true)).toEqual({ isWanted: true, isEffective: true, isSupported: true });
    expect(registry.run).toBe(written);
    expect(programOf(registry.run ?? '')).toBe(executable);
    expect(loginItem.set(false)).toEqual({ isWanted: false, isEffective: false, isSupported: true });
    expect(registry.run).toBeNull();
  });

  test("the Task Manager's veto shows, and asking again lifts it", () => {
    const registry: Registry = { run: written, isVetoed: true };
    const loginItem = start(registry);
    expect(loginItem.read()).toEqual({ isWanted: true, isEffective: false, isSupported: true });
    expect(loginItem.set(true)).toMatchObject({ isEffective: true });
  });

  test('reading changes nothing', () => {
    const registry: Registry = { run: written, isVetoed: true };
    start(registry).read();
    expect(registry).toEqual({ run: written, isVetoed: true });
  });

  test('only an installed application can', () => {
    const registry: Registry = { run: null, isVetoed: false };
    expect(start(registry, false).set(true)).toEqual({
      isWanted: false,
      isEffective: false,
      isSupported: false,
    });
    expect(registry.run).toBeNull();
  });
});
