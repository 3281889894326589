import type { Clock } from '../../../core/clock.ts';
import type { Settings } from '../../../core/settings.ts';
import type { ApplicationState } from '../../applicationState.ts';
import type { Problem } from '../../reply.ts';
import type { Log } from '../logs/createLog.ts';
import type { Preferences } from '../preferences.ts';
import type { Alert } from './alert.ts';
import type { AlertMemory } from './alertMemory.ts';
import type { AlertWay } from './alertWay.ts';
import { createTelling } from './createTelling.ts';

/** Tells people what they must know though they are not looking. */
export interface Alerts {
  /** Looks whether anybody is to be told anything; as often as one likes, at least every few minutes. */
  consider(): Promise<void>;
  /** Sends a test on one way, whatever was told before; null when it worked. */
  tryOut(id: AlertWay['id']): Promise<Problem | null>;
}

export interface AlertsOptions {
  readonly ways: readonly AlertWay[];
  readonly state: () => ApplicationState;
  readonly settings: () => Settings;
  readonly preferences: Pick<Preferences, 'get' | 'set'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export function createAlerts(options: AlertsOptions): Alerts {
  const { ways, preferences, clock } = options;
  const remember = (id: AlertWay['id'], told: AlertMemory['told'][string]): void => {
    const memory = preferences.get('alerts');
    if (memory !== null) preferences.set('alerts', { ...memory, told: { ...memory.told, [id]: told } });
  };
  const tellings = ways.map((way) => ({ way, tell: createTelling(way, options.log, remember) }));
  return {
    async consider() {
      const state = options.state();
      const {
        alerts: { absenceDays },
        timeZone,
      } = options.settings();
      const memory = nextMemory(preferences.get('alerts'), state, clock.now());
      if (memory !== preferences.get('alerts')) preferences.set('alerts', memory);
      const facts = { state, silenceSeenAt: memory.silenceSeenAt, absenceDays, timeZone, now: clock.now() };
      const open = tellings.filter(
        ({ way }) => way.isOn() && !(way.isOutside && memory.environment === 'simulation'),
      );
      await Promise.all(open.map(({ way, tell }) => tell(facts, memory.told[way.id] ?? {})));
    },
    tryOut: async (id) => (await ways.find((way) => way.id === id)?.deliver([testAlert])) ?? null,
  };
}

/** The memory as it is after a look at the state; the same object when nothing has changed. */
function nextMemory(
  memory: AlertMemory | null,
  { environment, overview }: ApplicationState,
  now: number,
): AlertMemory {
  const isSame = memory !== null && memory.environment === environment;
  const known = isSame ? memory : { environment, silenceSeenAt: null, told: {} };
  if (overview === null || overview.environment !== environment) return known;
  // A time "in the future" was kept before the computer's clock was put back.
  const silenceSeenAt = overview.silentSince === null ? null : Math.min(known.silenceSeenAt ?? now, now);
  return silenceSeenAt === known.silenceSeenAt ? known : { ...known, silenceSeenAt };
}

const testAlert: Alert = {
  kind: 'attention',
  causes: ['test'],
  title: 'Uji pemberitahuan Kirim BIOS',
  text: 'Pemberitahuan ini sampai. Tidak ada yang perlu dilakukan.',
  page: 'settings',
};
