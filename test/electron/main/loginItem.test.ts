import type { LoginItemSettings, LoginItemSettingsOptions, Settings } from 'electron/main';
import { describe, expect, test } from 'vitest';
import { createLoginItem, type LoginItemOptions } from '../../../electron/main/loginItem.ts';

interface Registry {
  /** Arguments of the entry under the user's Run key; null without one. */
  run: readonly string[] | null;
  isVetoed: boolean;
}

/** Windows' two keys as Electron shows them. */
function appOn(registry: Registry, isPackaged: boolean): LoginItemOptions['app'] {
  return {
    isPackaged,
    getLoginItemSettings: ({ args = [] }: LoginItemSettingsOptions = {}): LoginItemSettings => ({
      openAtLogin: registry.run !== null && args.join(' ') === registry.run.join(' '),
      executableWillLaunchAtLogin: registry.run !== null && !registry.isVetoed,
      wasOpenedAtLogin: false,
      status: 'not-found',
      launchItems: [],
    }),
    setLoginItemSettings({ openAtLogin = false, args = [], enabled = true }: Settings) {
      registry.run = openAtLogin ? args : null;
      registry.isVetoed = !enabled;
    },
  };
}

function start(registry: Registry, isPackaged = true) {
  return createLoginItem({ app: appOn(registry, isPackaged), platform: 'win32' });
}

describe('starting with Windows', () => {
  test('is off until it is asked for, and starts hidden', () => {
    const registry: Registry = { run: null, isVetoed: false };
    const loginItem = start(registry);
    expect(loginItem.read()).toEqual({ isWanted: false, isEffective: false, isSupported: true });
    expect(loginItem.set(true)).toEqual({ isWanted: true, isEffective: true, isSupported: true });
    expect(registry.run).toEqual(['--hidden']);
    expect(loginItem.set(false)).toEqual({ isWanted: false, isEffective: false, isSupported: true });
    expect(registry.run).toBeNull();
  });

  test("the Task Manager's veto shows, and asking again lifts it", () => {
    const registry: Registry = { run: ['--hidden'], isVetoed: true };
    const loginItem = start(registry);
    expect(loginItem.read()).toEqual({ isWanted: true, isEffective: false, isSupported: true });
    expect(loginItem.set(true)).toMatchObject({ isEffective: true });
  });

  test('reading changes nothing', () => {
    const registry: Registry = { run: ['--hidden'], isVetoed: true };
    start(registry).read();
    expect(registry).toEqual({ run: ['--hidden'], isVetoed: true });
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

  test('elsewhere there is no Task Manager to ask', () => {
    const app = appOn({ run: ['--hidden'], isVetoed: true }, true);
    expect(createLoginItem({ app, platform: 'linux' }).read()).toMatchObject({ isEffective: true });
  });
});
