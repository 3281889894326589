import type { RecordState } from '../core/ledger/recordState.ts';

/** Every state of a record. */
export const recordStates = [
  'held',
  'pending',
  'sending',
  'accepted',
  'rejected',
  'unknown',
  'confirmed',
] as const satisfies readonly RecordState[];
