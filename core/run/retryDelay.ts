/** No record waits longer for its next try, whatever `Retry-After` says. */
export const LONGEST_WAIT_MS = 60 * 60_000;

/** How long to wait before trying again. */
export interface RetryLadder {
  /** Delay after the first failure, milliseconds; doubled with every further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** A number in [0, 1), as `Math.random`. */
  readonly random: () => number;
}

/** The delay after `failures` failures in a row (1 or more), halved at most by jitter. */
export function retryDelay(ladder: RetryLadder, failures: number): number {
  const full = Math.min(ladder.longestDelayMs, ladder.firstDelayMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(full * (0.5 + ladder.random() / 2));
}
