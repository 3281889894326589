import type { Clock } from '../../clock.ts';

/** Why waiting for a server was given up. */
export type InterruptionReason = 'cancelled' | 'timed-out';

/** Thrown inside a reading in place of an answer that will not be waited for. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly reason: InterruptionReason;

  constructor(reason: InterruptionReason) {
    super(reason);
    this.reason = reason;
  }
}

export interface Interruption {
  /** The promise's outcome, or `Interrupted`; one wait at a time. */
  wait<Value>(promise: Promise<Value>): Promise<Value>;
  /** Gives up the present wait and all later ones; the first reason stays. */
  interrupt(reason: InterruptionReason): void;
  /** The same with an error of a library: nothing more will come from the server. */
  fail(error: Error): void;
  /** Ends the watch over silence. */
  end(): void;
}

/** Watches over waits for a server: none may last longer than `silenceMs`, nor outlast the signal. */
export function watchWaits(clock: Clock, silenceMs: number, signal?: AbortSignal): Interruption {
  const watch = new AbortController();
  let failure: Error | null = null;
  let waitingSince: number | null = null;
  let giveUp: ((error: Error) => void) | null = null;

  const fail = (error: Error): void => {
    failure ??= error;
    giveUp?.(failure);
  };
  const interrupt = (reason: InterruptionReason): void => fail(new Interrupted(reason));
  const onAbort = (): void => interrupt('cancelled');
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });

  // Ends by rejecting when the watch is over, which is no trouble.
  silence(clock, silenceMs, () => waitingSince, watch.signal).then(
    () => interrupt('timed-out'),
    () => undefined,
  );

  return {
    async wait(promise) {
      promise.catch(() => undefined);
      if (failure !== null) throw failure;
      waitingSince = clock.now();
      try {
        return await new Promise((resolve, reject) => {
          giveUp = reject;
          promise.then(resolve, reject);
        });
      } finally {
        waitingSince = null;
        giveUp = null;
      }
    },
    interrupt,
    fail,
    end() {
      watch.abort();
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

/** Resolves when one wait has lasted as long as that; rejects when the signal ends the watch. */
async function silence(
  clock: Clock,
  silenceMs: number,
  waitingSince: () => number | null,
  signal: AbortSignal,
): Promise<void> {
  for (let restMs = silenceMs; restMs > 0;) {
    await clock.sleep(restMs, signal);
    const since = waitingSince();
    restMs = since === null ? silenceMs : since + silenceMs - clock.now();
  }
}
