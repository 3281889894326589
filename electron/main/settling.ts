import type { Clock } from '../../core/clock.ts';

/** A rest after which something is done, begun anew as often as need be. */
export interface Settling {
  begin(): void;
  /** Whatever was begun comes to nothing. */
  stop(): void;
  isUnderWay(): boolean;
}

export function createSettling(clock: Clock, restMs: number, onSettled: () => void): Settling {
  const state = { abort: null as AbortController | null };
  const stop = (): void => {
    state.abort?.abort();
    state.abort = null;
  };
  const settle = async (abort: AbortController): Promise<void> => {
    try {
      await clock.sleep(restMs, abort.signal);
    } catch {
      // Begun anew or stopped.
      return;
    }
    state.abort = null;
    onSettled();
  };
  return {
    begin() {
      stop();
      state.abort = new AbortController();
      void settle(state.abort);
    },
    stop,
    isUnderWay: () => state.abort !== null,
  };
}
