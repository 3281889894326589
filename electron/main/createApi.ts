import type { App } from 'electron/main';
import type { Clock } from '../../core/clock.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import { aboutOf } from './about.ts';
import type { OpenedAlerts } from './alerts/openAlerts.ts';
import { createConfigurationCalls } from './configurationCalls.ts';
import { createDraftCalls } from './draftCalls.ts';
import { createEngineCalls } from './engineCalls.ts';
import { isInstalled } from './isInstalled.ts';
import type { FileDialogs } from './fileDialogs.ts';
import { createLoginItem, type LoginItemOptions } from './loginItem.ts';
import type { OpenedShell } from './openShell.ts';
import { lostSecretCode } from './problems.ts';
import { createSettingsCalls } from './settingsCalls.ts';
import { createSourceCalls } from './sourceCalls.ts';
import { createShellCalls, type ShellCallsParts } from './shellCalls.ts';
import { createSupport } from './support/createSupport.ts';
import type { OpenedUpdates } from './updates/openUpdates.ts';

export interface ApiParts extends OpenedShell, Omit<ShellCallsParts, 'versions'> {
  readonly files: FileDialogs;
  readonly clock: Clock;
  readonly app: ShellCallsParts['app'] & LoginItemOptions['app'] & Pick<App, 'getLocale'>;
  readonly alerts: Pick<OpenedAlerts, 'calls'>;
  readonly updates: Pick<OpenedUpdates, 'calls'>;
}

/** Every call of the page, each from the part that answers it. */
export function createApi(parts: ApiParts): Api {
  const { alerts, app, bell, clock, files, keeper, link, secrets, state, updates } = parts;
  const loginItem = createLoginItem({
    app,
    isInstalled: isInstalled(app, process.env),
    executable: process.execPath,
  });
  const keep = async (settings: Settings): Promise<void> => {
    await keeper.save(settings);
    await link.configure(keeper.current());
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
    ...createSourceCalls(parts),
    ...createDraftCalls(parts.profile.drafts),
    ...createShellCalls({ ...parts, versions: process.versions }),
    ...alerts.calls,
    ...updates.calls,
    readLoginItem: async () => succeed(loginItem.read()),
    setLoginItem: async (startsAtLogin) => succeed(loginItem.set(startsAtLogin)),
    ...createSupport({
      ...parts,
      sources: async () => ({
        now: clock.now(),
        about: aboutOf(app, process.versions, parts.profile),
        locale: app.getLocale(),
        state: state.current(),
        settings: keeper.current(),
        runDoctor: () => link.call('runDoctor'),
        ledgerStatistics: () => link.call('ledgerStatistics'),
        logFiles: parts.log.files,
      }),
    }),
  };
}
