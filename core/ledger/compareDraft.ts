import type { RecordState } from './recordState.ts';

/** What the ledger knows of a natural key, as far as comparing needs it. Payloads are canonical JSON. */
export interface KnownRecord {
  readonly state: RecordState;
  readonly payload: string;
  /** What BIOS is known to hold; null when it holds nothing, or when that is in doubt. */
  readonly acceptedPayload: string | null;
  readonly isDismissed: boolean;
}

/**
 * What a draft is against the ledger:
 * - `new`: the key was never seen; `changed`: other values than last time; both are queued;
 * - `unchanged`: BIOS holds exactly this; nothing is sent;
 * - `reverted`: a change that never reached BIOS was taken back; nothing is sent;
 * - `waiting`: the same values are already on their way, or their outcome is unknown;
 * - `held`: the same values wait for approval; `dismissed`: the operator decided that they are not sent;
 * - `rejected`: BIOS refused exactly these values; they are not sent again until they change.
 */
export type Comparison =
  'new' | 'changed' | 'unchanged' | 'reverted' | 'waiting' | 'held' | 'dismissed' | 'rejected';

export function compareDraft(known: KnownRecord | undefined, payload: string): Comparison {
  if (known === undefined) return 'new';
  if (known.payload === payload) return sameAsKnown(known);
  const isInDoubt = known.state === 'unknown' || known.state === 'sending';
  return !isInDoubt && known.acceptedPayload === payload ? 'reverted' : 'changed';
}

function sameAsKnown({ state, isDismissed }: KnownRecord): Comparison {
  if (isDismissed) return 'dismissed';
  if (state === 'accepted' || state === 'confirmed') return 'unchanged';
  return state === 'rejected' || state === 'held' ? state : 'waiting';
}
