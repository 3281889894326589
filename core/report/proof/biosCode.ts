import type { ProvenRecord } from '../../ledger/provenRecords.ts';
import { isHeldByBios } from './isHeldByBios.ts';

/** The code by which BIOS took or refused the record last; null where it was not by a code. */
export function biosCode(record: ProvenRecord): string | null {
  if (isHeldByBios(record)) return record.proof?.code ?? null;
  // A held record has the guard's code in its place.
  return record.state === 'held' ? null : record.lastCode;
}
