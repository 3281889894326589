import type Database from 'better-sqlite3';
import type { AttemptLog } from './attemptLog.ts';
import type { Comparison } from './compareDraft.ts';
import type { Names } from './names.ts';
import { createClaims, type Claims } from './recordClaims.ts';
import { createQueue, type Queue } from './recordQueue.ts';
import { createSettle, type Settle } from './recordSettle.ts';

/** A draft on its way into the ledger. */
export interface QueueEntry {
  readonly environment: string;
  readonly dataset: string;
  readonly mapping: string;
  /** JSON array of the key's values, the date among them. */
  readonly naturalKey: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The natural key without its date. */
  readonly dimension: string;
  /** Canonical JSON of the payload. */
  readonly payload: string;
  /** JSON of the `SourceReference`. */
  readonly reference: string;
  /** Why the guard holds it, or null. */
  readonly heldBecause: HoldCause | null;
}

export interface HoldCause {
  /** Codes of the findings, ascending, with spaces between; records are put together by it. */
  readonly codes: string;
  /** The findings' sentences. */
  readonly message: string;
}

/** What a draft is against the ledger. */
export interface Compared {
  readonly comparison: Comparison;
  /** The mapping that the record's values came from; null when it is new or was read back from BIOS. */
  readonly owner: string | null;
}

/** The records and their states; every change is one statement or one transaction. */
export interface RecordStore extends Queue, Claims, Settle {}

export function createRecordStore(
  database: Database.Database,
  names: Names,
  attempts: AttemptLog,
): RecordStore {
  return {
    ...createQueue(database, names),
    ...createClaims(database),
    ...createSettle(database, attempts),
  };
}
