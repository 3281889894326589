import type { ProvenRecord } from '../../ledger/provenRecords.ts';

/** Whether BIOS holds the record as it is now. */
export function isHeldByBios({ state }: Pick<ProvenRecord, 'state'>): boolean {
  return state === 'accepted' || state === 'confirmed';
}
