import type { App } from 'electron/main';
import type { Clock } from '../../../core/clock.ts';
import type { Api } from '../../api.ts';
import { isInstalled } from '../isInstalled.ts';
import type { OpenedShell } from '../openShell.ts';
import { createUpdates } from './createUpdates.ts';
import { openUpdater } from './openUpdater.ts';
import { updateFeedOf } from './updateFeed.ts';

export interface OpenedUpdates {
  readonly calls: Pick<Api, 'checkForUpdate' | 'installUpdate'>;
  /** Looks once a day; to be called every minute. */
  look(): void;
}

export interface OpenUpdatesParts extends Pick<OpenedShell, 'keeper' | 'policy' | 'state' | 'log'> {
  readonly app: Pick<App, 'isPackaged'>;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  /** Ends the worker in good order. */
  readonly prepareToQuit: () => Promise<void>;
}

/** Updates as the settings and the machine's policy allow them. */
export function openUpdates(parts: OpenUpdatesParts): OpenedUpdates {
  const { app, clock, keeper, log, platform, policy, state } = parts;
  const updates = createUpdates({
    feed: () =>
      updateFeedOf({
        isInstalled: isInstalled(app, process.env),
        platform,
        policy,
        settings: keeper.current().updates,
      }),
    open: (feed) => openUpdater(feed, log),
    clock,
    isBusy: () => state.current().run !== null,
    beforeInstall: parts.prepareToQuit,
    onAvailable: (version) => state.notify(availableProblem(version), clock.now()),
  });
  return {
    calls: { checkForUpdate: () => updates.check(), installUpdate: () => updates.install() },
    look: () => void updates.checkDaily(),
  };
}

function availableProblem(version: string) {
  return {
    code: 'update-available',
    message: `Kirim BIOS versi ${version} tersedia.`,
    remedy: 'Pasang lewat Pengaturan saat tidak ada pengiriman yang berjalan.',
  };
}
