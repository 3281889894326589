/** The reason to give an abort signal when a run ends because the computer is going to sleep. */
export const GOING_TO_SLEEP = 'going-to-sleep';

/** A run that was ended in good order: by the operator, or because the computer was going to sleep. */
export interface Cancellation {
  readonly kind: 'cancelled';
  /** What a sleep has ended goes on as soon as the computer is awake. */
  readonly by: 'operator' | 'sleep';
}

export function cancellationBy(signal: AbortSignal): Cancellation {
  return { kind: 'cancelled', by: signal.reason === GOING_TO_SLEEP ? 'sleep' : 'operator' };
}
