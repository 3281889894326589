import type { Clock } from '../../core/clock.ts';

/** A clock that a test owns: sleeping moves it forward at once. */
export interface ManualClock extends Clock {
  set(instant: number): void;
  advance(durationMs: number): void;
}

export function createManualClock(start = Date.UTC(2026, 10, 24, 2)): ManualClock {
  let now = start;
  return {
    now: () => now,
    async sleep(durationMs, signal) {
      signal?.throwIfAborted();
      now += durationMs;
      // Let what is under way (real HTTP) make progress before the sleeper goes on.
      await new Promise((resolve) => setImmediate(resolve));
    },
    set(instant) {
      now = instant;
    },
    advance(durationMs) {
      now += durationMs;
    },
  };
}
