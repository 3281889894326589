import type { Clock } from '../../core/clock.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import { fail } from '../reply.ts';
import { createConfigurationCalls } from './configurationCalls.ts';
import { createEngineCalls } from './engineCalls.ts';
import type { OpenedShell } from './openShell.ts';
import { lostSecretCode } from './problems.ts';
import { createSettingsCalls } from './settingsCalls.ts';
import { createShellCalls, type ShellCallsParts } from './shellCalls.ts';

export interface ApiParts extends OpenedShell, Omit<ShellCallsParts, 'versions'> {
  readonly clock: Clock;
}

/** Every call of the page, each from the part that answers it. */
export function createApi(parts: ApiParts): Api {
  const { app, bell, clock, files, keeper, link, secrets, state } = parts;
  const keep = async (settings: Settings): Promise<void> => {
    await keeper.save(settings);
    await link.configure(settings);
    bell.ring();
  };
  return {
    ...createEngineCalls(
      link,
      () => state.current().pause,
      () => void link.refresh(),
    ),
    ...createSettingsCalls({
      keeper,
      secrets,
      keep,
      onSecretChanged(name) {
        state.withdraw(lostSecretCode(name));
        bell.ring();
      },
    }),
    ...createConfigurationCalls({
      files,
      clock,
      appVersion: app.getVersion(),
      current: () => keeper.current(),
      keep,
    }),
    ...createShellCalls({ ...parts, versions: process.versions }),
    readLoginItem: later,
    setLoginItem: later,
    checkForUpdate: later,
    installUpdate: later,
    createSupportBundle: later,
  };
}

const later = async () => fail('not-there', '', '');
