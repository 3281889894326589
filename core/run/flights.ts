import type { Clock } from '../clock.ts';

/** Requests under way. A failure of any (the ledger cannot be written, say) ends the pass. */
export interface Flights {
  count(): number;
  start(fly: (abort: AbortSignal) => Promise<void>): void;
  /** Resolves when one has ended; rejects with the first failure of any. */
  oneLanded(): Promise<void>;
  /** Waits for all; once `cancelled` they get a short grace, then they are given up. */
  land(cancelled: AbortSignal): Promise<void>;
}

/** Time that requests under way are given to end after a cancellation. */
const CANCEL_GRACE_MS = 5000;

export function createFlights(clock: Clock): Flights {
  const underWay = new Set<Promise<void>>();
  const abort = new AbortController();
  const failures: unknown[] = [];
  return {
    count: () => underWay.size,
    start(fly) {
      const flight = fly(abort.signal)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(flight));
      underWay.add(flight);
    },
    async oneLanded() {
      await Promise.race(underWay);
      if (failures.length > 0) throw failures[0];
    },
    async land(cancelled) {
      const landed = new AbortController();
      if (cancelled.aborted && underWay.size > 0) {
        void clock.sleep(CANCEL_GRACE_MS, landed.signal).then(
          () => abort.abort(),
          () => undefined,
        );
      }
      await Promise.all(underWay);
      landed.abort();
      if (failures.length > 0) throw failures[0];
    },
  };
}
