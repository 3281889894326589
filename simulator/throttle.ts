const MINUTE_MS = 60_000;

/** Counts requests within a minute, as Laravel's limiter does: the minute begins with its first request. */
export interface Throttle {
  /** 0 when the request is within the limit; otherwise seconds until the next minute. */
  take(): number;
}

export function createThrottle(perMinute: number, now: () => number): Throttle {
  let startedAt = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return {
    take() {
      const elapsed = now() - startedAt;
      if (elapsed >= MINUTE_MS || elapsed < 0) {
        startedAt = now();
        taken = 0;
      }
      if (taken >= perMinute) return Math.max(1, Math.ceil((startedAt + MINUTE_MS - now()) / 1000));
      taken += 1;
      return 0;
    },
  };
}
