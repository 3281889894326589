import type {
  Net,
  Notification as ElectronNotification,
  NotificationConstructorOptions,
} from 'electron/main';
import type { Clock } from '../../../core/clock.ts';
import type { RunReport } from '../../../core/run/runReport.ts';
import type { Api } from '../../api.ts';
import { succeed } from '../../reply.ts';
import type { Page } from '../../shellViews.ts';
import type { OpenedShell } from '../openShell.ts';
import { createAlerts } from './createAlerts.ts';
import { createEmail } from './email.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createTelegram } from './telegram.ts';
import { createToasts } from './toasts.ts';

/** Every way of telling people what they must know though they are not looking. */
export interface OpenedAlerts {
  readonly calls: Pick<Api, 'tryAlert'>;
  /** Looks whether anybody is to be told anything; to be called every minute. Changes of state are looked at anyway. */
  look(): void;
  runFinished(report: RunReport): void;
}

export interface OpenAlertsParts extends Pick<
  OpenedShell,
  'keeper' | 'secrets' | 'state' | 'preferences' | 'log'
> {
  readonly clock: Clock;
  /** Electron's class. */
  readonly Notification: {
    new (options: NotificationConstructorOptions): Pick<ElectronNotification, 'show' | 'on'>;
    isSupported(): boolean;
  };
  /** Knows the system's proxy and certificates. */
  readonly net: Pick<Net, 'fetch'>;
  readonly onOpen: (page: Page) => void;
}

export function openAlerts(parts: OpenAlertsParts): OpenedAlerts {
  const { keeper, secrets, state, net, Notification } = parts;
  const fetch: typeof globalThis.fetch = (input, init) =>
    net.fetch(input instanceof URL ? input.href : input, init);

  const settings = () => keeper.current();
  const toasts = createToasts({
    isSupported: () => Notification.isSupported(),
    create: (options) => new Notification(options),
    onOpen: parts.onOpen,
    onFailed: (error) => parts.log.warn(`Toast: ${error}`),
  });
  const alerts = createAlerts({
    ...parts,
    ways: [toasts, createTelegram({ settings, secrets, fetch }), createEmail({ settings, secrets })],
    state: () => state.current(),
    settings,
  });
  const heartbeat = createHeartbeat({ ...parts, settings, fetch });
  const look = (): void => void alerts.consider();
  lookAtChanges(state, look);
  return {
    look,
    runFinished: (report) => void heartbeat.passed(report),
    calls: {
      async tryAlert(way) {
        const problem = await (way === 'heartbeat' ? heartbeat.tryOut() : alerts.tryOut(way));
        return problem === null ? succeed(null) : { ok: false, problem };
      },
    },
  };
}

/** Progress of a run is no news here. */
function lookAtChanges(state: OpenedShell['state'], look: () => void): void {
  let seen = state.current();
  state.subscribe((current) => {
    const { worker, overview, notices } = seen;
    seen = current;
    if (current.worker !== worker || current.overview !== overview || current.notices !== notices) look();
  });
}
