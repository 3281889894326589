import type { Clock } from '../../../core/clock.ts';
import { systemClock } from '../../../core/systemClock.ts';

/** A clock of the demo's own: it stands still until it is set. The computer's clock is not touched. */
export interface DemoClock extends Clock {
  /** @param iso - An instant with its offset, `2026-11-07T20:00+07:00`. */
  set(iso: string): void;
}

export function createDemoClock(iso: string): DemoClock {
  let now = Date.parse(iso);
  return {
    now: () => now,
    // Waiting for BIOS takes real time, whatever day is being played.
    sleep: (durationMs, signal) => systemClock.sleep(durationMs, signal),
    set(later) {
      now = Date.parse(later);
    },
  };
}
