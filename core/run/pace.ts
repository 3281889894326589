import { retryDelay, type RetryLadder } from './retryDelay.ts';

/** How many requests may be under way, learnt from how BIOS answers. */
export interface Pace {
  /** Requests that may be under way at `now`; 0 while the circuit is open. */
  limit(now: number): number;
  /** Epoch milliseconds until which nothing is sent; 0 when the circuit is closed. */
  closedAgainAt(): number;
  noteGood(): void;
  /** BIOS failed, throttled or did not answer; `retryAfterMs` is its own wish, where it had one. */
  noteTrouble(now: number, retryAfterMs: number | null): void;
}

/** Failures in a row that open the circuit. */
const FAILURES_TO_OPEN = 5;

/**
 * Grows by one with every good answer until the first trouble, then by one with every full round; halves on
 * trouble. Repeated trouble opens the circuit for a delay that doubles; after it a single request probes.
 */
export function createPace(maximum: number, ladder: RetryLadder): Pace {
  let limit = 1;
  let isLearning = true;
  let goodInRound = 0;
  let troubles = 0;
  let openUntil = 0;
  return {
    limit: (now) => (now < openUntil ? 0 : troubles >= FAILURES_TO_OPEN ? 1 : limit),
    closedAgainAt: () => openUntil,
    noteGood() {
      troubles = 0;
      goodInRound += 1;
      if (!isLearning && goodInRound < limit) return;
      goodInRound = 0;
      limit = Math.min(maximum, limit + 1);
    },
    noteTrouble(now, retryAfterMs) {
      isLearning = false;
      goodInRound = 0;
      troubles += 1;
      limit = Math.max(1, Math.floor(limit / 2));
      const opened = troubles - FAILURES_TO_OPEN + 1;
      const delay = opened > 0 ? retryDelay(ladder, opened) : 0;
      openUntil = Math.max(openUntil, now + Math.max(delay, retryAfterMs ?? 0));
    },
  };
}
