import type { Cause, CauseKey } from '../../../core/ledger/actionList.ts';

/** What of a cause stands for all of its records. */
export function keyOf({ state, code, message, isDismissed }: Cause): CauseKey {
  return { state, code, message, isDismissed };
}
