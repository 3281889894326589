import type { App } from 'electron/main';
import type { Clock } from '../../core/clock.ts';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import { aboutOf } from './about.ts';
import type { OpenedAlerts } from './alerts/openAlerts.ts';
import { createDecisionCalls } from './createDecisionCalls.ts';
import { createDraftCalls } from './draftCalls.ts';
import { createEngineCalls } from './engineCalls.ts';
import { isInstalled } from './isInstalled.ts';
import type { FileDialogs } from './fileDialogs.ts';
import { createLoginItem, type LoginItemOptions } from './loginItem.ts';
import type { OpenedShell } from './openShell.ts';
import { createPlaceCalls, type PlaceCallsParts } from './placeCalls.ts';
import { createReportCalls, type ReportCallsParts } from './reportCalls.ts';
import { createSourceCalls } from './sourceCalls.ts';
import { createShellCalls, type ShellCallsParts } from './shellCalls.ts';
import { createSupport } from './support/createSupport.ts';
import { createTableCalls } from './tableCalls.ts';
import type { OpenedUpdates } from './updates/openUpdates.ts';

export interface ApiParts extends OpenedShell, Omit<ShellCallsParts, 'versions' | 'shell'> {
  readonly files: FileDialogs;
  readonly clock: Clock;
  readonly shell: ShellCallsParts['shell'] & PlaceCallsParts['shell'];
  readonly print: ReportCallsParts['print'];
  readonly app: ShellCallsParts['app'] & LoginItemOptions['app'] & Pick<App, 'getLocale'>;
  readonly alerts: Pick<OpenedAlerts, 'calls'>;
  readonly updates: Pick<OpenedUpdates, 'calls'>;
}

/** Every call of the page, each from the part that answers it. */
export function createApi(parts: ApiParts): Api {
  const { alerts, app, clock, keeper, link, profile, state, updates } = parts;
  const loginItem = createLoginItem({
    app,
    isInstalled: isInstalled(app, process.env),
    executable: process.execPath,
  });
  return {
    ...createEngineCalls(
      link,
      () => state.current().pause,
      () => void link.refresh(),
    ),
    ...createDecisionCalls({ ...parts, appVersion: app.getVersion() }),
    ...createPlaceCalls(parts),
    ...createSourceCalls(parts),
    ...createDraftCalls(parts.profile.drafts),
    ...createShellCalls({ ...parts, versions: process.versions }),
    ...createTableCalls(parts),
    ...createReportCalls({ ...parts, temporaryFolder: parts.profile.temporary }),
    ...alerts.calls,
    ...updates.calls,
    readLoginItem: async () => succeed(loginItem.read()),
    setLoginItem: async (startsAtLogin) => succeed(loginItem.set(startsAtLogin)),
    ...createSupport({
      ...parts,
      sources: async () => ({
        now: clock.now(),
        about: aboutOf(app, process.versions, profile),
        locale: app.getLocale(),
        state: state.current(),
        settings: keeper.current(),
        runDoctor: () => link.call('runDoctor', null),
        ledgerStatistics: () => link.call('ledgerStatistics'),
        logFiles: parts.log.files,
      }),
    }),
  };
}
