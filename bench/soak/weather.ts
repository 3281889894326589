import type { FaultSpecification } from '../../simulator/faultSpecification.ts';

/** What befalls a bell. */
export interface Weather {
  readonly faults: readonly FaultSpecification[];
  /** BIOS cannot be reached at all. */
  readonly isOffline: boolean;
  /** The process is killed when so many requests have arrived; null for never. */
  readonly killAfter: number | null;
  /** The computer's clock is wrong by so much, in milliseconds. */
  readonly clockError: number;
}

export const fairWeather: Weather = { faults: [], isOffline: false, killAfter: null, clockError: 0 };

const DAY_MS = 86_400_000;

/** Everything that the simulator can do to a request. Those that never answer cost five real seconds each. */
const faultsOf: readonly ((seed: number) => FaultSpecification)[] = [
  (seed) => ({ kind: 'server-error', rate: 0.2, seed }),
  (seed) => ({ kind: 'server-error', rate: 0.1, stored: true, httpStatus: 200, seed }),
  (seed) => ({ kind: 'unavailable', rate: 0.3, seed }),
  (seed) => ({ kind: 'unavailable', rate: 0.1, stored: true, scope: 'write', seed }),
  (seed) => ({ kind: 'rate-limited', rate: 0.2, retryAfter: 'http-date', seed }),
  (seed) => ({ kind: 'rate-limited', rate: 0.2, seed }),
  () => ({ kind: 'throttle', perMinute: 40 }),
  (seed) => ({ kind: 'html', rate: 0.2, seed }),
  (seed) => ({ kind: 'html', rate: 0.2, stored: true, scope: 'write', seed }),
  (seed) => ({ kind: 'truncated-json', rate: 0.2, seed }),
  (seed) => ({ kind: 'empty-body', rate: 0.2, seed }),
  (seed) => ({ kind: 'unknown-code', rate: 0.2, seed }),
  (seed) => ({ kind: 'reset-before-store', rate: 0.2, seed }),
  (seed) => ({ kind: 'reset-after-store', rate: 0.2, seed }),
  () => ({ kind: 'token-expiry', afterCalls: 7 }),
  () => ({ kind: 'wrong-key', count: 1 }),
  () => ({ kind: 'wrong-satker', count: 1 }),
];

const silences: readonly FaultSpecification[] = [
  { kind: 'hang', count: 1 },
  { kind: 'hang-after-store', count: 1 },
];

export function weatherOf(random: () => number): Weather {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const faults: FaultSpecification[] = [];
  while (random() < 0.4) {
    const fault = pick(faultsOf);
    if (fault !== undefined) faults.push(fault(Math.floor(random() * 1e6)));
  }
  const silence = pick(silences);
  if (random() < 0.01 && silence !== undefined) faults.push(silence);
  return {
    faults,
    isOffline: random() < 0.05,
    killAfter: random() < 0.06 ? 1 + Math.floor(random() * 40) : null,
    clockError: random() < 0.02 ? (random() < 0.5 ? -2 : 2) * DAY_MS : 0,
  };
}
