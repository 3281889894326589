import type { ActionState } from '../../../core/ledger/actionList.ts';
import type { RecordDecision } from '../../../core/ledger/decisionLog.ts';

const byState: Readonly<Record<ActionState, readonly RecordDecision[]>> = {
  held: ['approve', 'dismiss'],
  rejected: ['resend', 'dismiss'],
  unknown: [],
  pending: ['dismiss'],
};

/** What a person can decide about records of a state. */
export function decisionsFor(state: ActionState): readonly RecordDecision[] {
  return byState[state];
}
