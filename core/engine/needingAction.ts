import type { Cause } from '../ledger/actionList.ts';
import type { FindingCause } from '../ledger/runLog.ts';

/** What waits for BIOS or for the next pass settles itself; what was put away needs nobody. */
export function needsPerson({ state, isDismissed }: Pick<Cause, 'state' | 'isDismissed'>): boolean {
  return !isDismissed && (state === 'held' || state === 'rejected');
}

/** How many records and rows a person must do something about. */
export function countNeedingAction(causes: readonly Cause[], invalid: readonly FindingCause[]): number {
  return [...causes.filter(needsPerson), ...invalid].reduce((sum, { count }) => sum + count, 0);
}
