import type { RecordState } from './recordState.ts';

/** What the ledger knows of a natural key, as far as comparing needs it. */
export interface KnownRecord {
  readonly state: RecordState;
  readonly hash: Uint8Array;
  readonly acceptedHash: Uint8Array | null;
}

/**
 * What a draft is against the ledger:
 * - `new`: the key was never seen; `changed`: other values than last time; both are queued;
 * - `unchanged`: BIOS holds exactly this; nothing is sent;
 * - `reverted`: a change that never reached BIOS was taken back; nothing is sent;
 * - `waiting`: the same values are already on their way, held, or their outcome is unknown;
 * - `rejected`: BIOS refused exactly these values; they are not sent again until they change.
 */
export type Comparison = 'new' | 'changed' | 'unchanged' | 'reverted' | 'waiting' | 'rejected';

export function compareDraft(known: KnownRecord | undefined, hash: Uint8Array): Comparison {
  if (known === undefined) return 'new';
  if (equal(known.hash, hash)) return sameAsKnown(known.state);
  const isInDoubt = known.state === 'unknown' || known.state === 'sending';
  return !isInDoubt && known.acceptedHash !== null && equal(known.acceptedHash, hash)
    ? 'reverted'
    : 'changed';
}

function sameAsKnown(state: RecordState): Comparison {
  if (state === 'accepted' || state === 'confirmed') return 'unchanged';
  return state === 'rejected' ? 'rejected' : 'waiting';
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
