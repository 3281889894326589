import type Database from 'better-sqlite3';
import type { Attempt, AttemptLog } from './attemptLog.ts';
import { compareDraft, type Comparison, type KnownRecord } from './compareDraft.ts';
import { READ_BACK_REFERENCE } from './readBackReference.ts';
import type { RecordState } from './recordState.ts';

/** A draft on its way into the ledger. */
export interface QueueEntry {
  readonly environment: string;
  readonly dataset: string;
  readonly mapping: string;
  readonly naturalKey: string;
  readonly date: string;
  readonly dimension: string;
  /** Canonical JSON of the payload. */
  readonly payload: string;
  readonly hash: Buffer;
  /** JSON of the `SourceReference`. */
  readonly reference: string;
  /** Why the guard holds it, or null. */
  readonly heldBecause: string | null;
}

/** A record taken for sending; the ledger already says `sending`. */
export interface ClaimedRecord {
  readonly id: number;
  readonly dataset: string;
  readonly naturalKey: string;
  readonly date: string;
  readonly payload: string;
  readonly hash: Buffer;
  /** Unsuccessful tries in a row so far. */
  readonly failures: number;
}

/** What a draft is against the ledger. */
export interface Compared {
  readonly comparison: Comparison;
  /** The mapping that the record's values came from; null when it is new or was read back from BIOS. */
  readonly owner: string | null;
}

/** How a try ended for a record, as the ledger keeps it. */
export interface Settlement {
  readonly state: Exclude<RecordState, 'sending' | 'held'>;
  /**
   * What BIOS holds now: the payload of this try, what it held before, or nobody knows. Only what is certain
   * lets a later run skip a record as unchanged.
   */
  readonly biosHolds: 'this-payload' | 'as-before' | 'in-doubt';
  readonly isFailure: boolean;
  /** Epoch milliseconds before which the record is not tried again. */
  readonly nextTryAt: number;
}

/** What is logged with a settlement; record and payload are the claimed record's. */
export type SettledAttempt = Omit<Attempt, 'recordId' | 'payload' | 'outcome'>;

/** The records and their states; every change is one statement or one transaction. */
export interface RecordStore {
  /** What queueing would do; changes nothing. */
  compare(entry: Pick<QueueEntry, 'environment' | 'dataset' | 'naturalKey' | 'hash'>): Compared;
  /** A record that another mapping has made becomes this one's, also where nothing is to be sent. */
  queue(entry: QueueEntry, runId: number, now: number): Comparison;
  /** Records that an ended process left `sending` become `unknown`; returns how many. */
  recoverInterrupted(now: number): number;
  /** Takes due pending records, oldest date first, and marks them `sending` in the same statement. */
  claim(environment: string, now: number, limit: number, exceptDatasets: readonly string[]): ClaimedRecord[];
  /** Unknown records whose next try is due, by dataset and date. */
  listUnknown(environment: string, now: number): ClaimedRecord[];
  /** Makes everything due at once that would wait beyond an instant: 0 for all that waits. */
  retryNow(environment: string, waitingBeyond: number): void;
  settle(record: ClaimedRecord, settlement: Settlement, attempt: SettledAttempt): void;
  /** Earliest next try among pending and unknown records, or null when there are none. */
  nextTryAt(environment: string, exceptDatasets: readonly string[]): number | null;
  /** Dismissed records left out. */
  countByState(environment: string): Readonly<Partial<Record<RecordState, number>>>;
}

interface RecordRow {
  readonly id: number;
  readonly dataset: string;
  readonly natural_key: string;
  readonly date: string;
  readonly payload: string;
  readonly hash: Buffer;
  readonly accepted_hash: Buffer | null;
  readonly state: RecordState;
  readonly mapping: string;
  readonly reference: string;
  readonly failures: number;
  readonly dismissed: number;
}

const CLAIM_COLUMNS = 'id, dataset, natural_key AS naturalKey, date, payload, hash, failures';

export function createRecordStore(database: Database.Database, attempts: AttemptLog): RecordStore {
  const find = database.prepare<[string, string, string], RecordRow>(
    `SELECT * FROM record WHERE environment = ? AND dataset = ? AND natural_key = ?`,
  );
  const findKnown: FindKnown = ({ environment, dataset, naturalKey }) => {
    const row = find.get(environment, dataset, naturalKey);
    return row && { ...row, acceptedHash: row.accepted_hash, isDismissed: row.dismissed === 1 };
  };
  return {
    compare(entry) {
      const known = findKnown(entry);
      const isMade = known !== undefined && known.reference !== READ_BACK_REFERENCE;
      return { comparison: compareDraft(known, entry.hash), owner: isMade ? known.mapping : null };
    },
    queue: createQueue(database, findKnown),
    settle: createSettle(database, attempts),
    ...createClaims(database),
  };
}

type FindKnown = (
  entry: Pick<QueueEntry, 'environment' | 'dataset' | 'naturalKey'>,
) => (KnownRecord & Pick<RecordRow, 'id' | 'mapping' | 'reference'>) | undefined;

function createQueue(database: Database.Database, findKnown: FindKnown): RecordStore['queue'] {
  const insert = database.prepare(`
    INSERT INTO record (environment, dataset, natural_key, date, dimension, mapping, payload, hash, state,
                        last_message, reference, run_id, updated_at)
    VALUES (@environment, @dataset, @naturalKey, @date, @dimension, @mapping, @payload, @hash, @state,
            @heldBecause, @reference, @runId, @now)`);
  const change = database.prepare(`
    UPDATE record SET payload = @payload, hash = @hash, mapping = @mapping, reference = @reference,
                      state = @state, failures = 0, next_try_at = 0, last_code = NULL,
                      last_message = @heldBecause, dismissed = 0, run_id = @runId, updated_at = @now
    WHERE id = @id`);
  const adopt = database.prepare(
    'UPDATE record SET mapping = @mapping, reference = @reference WHERE id = @id',
  );
  return (entry, runId, now) => {
    const known = findKnown(entry);
    const comparison = compareDraft(known, entry.hash);
    const values = { ...entry, runId, now };
    const queued = entry.heldBecause === null ? 'pending' : 'held';
    if (known === undefined) insert.run({ ...values, state: queued });
    else if (comparison === 'reverted') {
      change.run({ ...values, heldBecause: null, state: 'accepted', id: known.id });
    } else if (comparison === 'changed') {
      const isInDoubt = known.state === 'unknown' || known.state === 'sending';
      // What is in doubt keeps its state until BIOS was asked; a held change waits until that is settled.
      if (isInDoubt && queued === 'held') return 'waiting';
      change.run({ ...values, state: isInDoubt ? known.state : queued, id: known.id });
    } else if (known.mapping !== entry.mapping || known.reference === READ_BACK_REFERENCE) {
      adopt.run({ ...values, id: known.id });
    }
    return comparison;
  };
}

function createSettle(database: Database.Database, attempts: AttemptLog): RecordStore['settle'] {
  // A payload that changed while the old one was under way is still to be sent.
  const update = database.prepare(`
    UPDATE record SET
      state = CASE WHEN hash = @hash OR @state = 'unknown' THEN @state ELSE 'pending' END,
      accepted_hash = CASE @biosHolds WHEN 'this-payload' THEN @hash WHEN 'as-before' THEN accepted_hash END,
      failures = CASE WHEN @isFailure THEN failures + 1 ELSE 0 END,
      next_try_at = @nextTryAt, last_code = @code, last_message = @message, updated_at = @now
    WHERE id = @id`);
  const settle = database.transaction(
    (record: ClaimedRecord, settlement: Settlement, attempt: SettledAttempt): void => {
      update.run({
        id: record.id,
        hash: record.hash,
        state: settlement.state,
        biosHolds: settlement.biosHolds,
        isFailure: settlement.isFailure ? 1 : 0,
        nextTryAt: settlement.nextTryAt,
        code: attempt.code,
        message: attempt.message,
        now: attempt.startedAt + attempt.durationMs,
      });
      attempts.append({
        ...attempt,
        recordId: record.id,
        payload: record.payload,
        outcome: settlement.state,
      });
    },
  );
  return (record, settlement, attempt) => settle.immediate(record, settlement, attempt);
}

function createClaims(
  database: Database.Database,
): Pick<
  RecordStore,
  'recoverInterrupted' | 'claim' | 'listUnknown' | 'retryNow' | 'nextTryAt' | 'countByState'
> {
  const recover = database.prepare<[number]>(
    `UPDATE record SET state = 'unknown', accepted_hash = NULL, next_try_at = 0, updated_at = ?,
                       last_code = NULL, last_message = 'Pengiriman terputus sebelum jawaban diterima.'
     WHERE state = 'sending'`,
  );
  const claim = database.prepare<
    { environment: string; now: number; limit: number; except: string },
    ClaimedRecord
  >(`
    UPDATE record SET state = 'sending', updated_at = @now
    WHERE id IN (
      SELECT id FROM record
      WHERE environment = @environment AND state = 'pending' AND dismissed = 0 AND next_try_at <= @now
        AND dataset NOT IN (SELECT value FROM json_each(@except))
      ORDER BY date, id LIMIT @limit)
    RETURNING ${CLAIM_COLUMNS}`);
  const unknown = database.prepare<[string, number], ClaimedRecord>(
    `SELECT ${CLAIM_COLUMNS} FROM record
     WHERE environment = ? AND state = 'unknown' AND dismissed = 0 AND next_try_at <= ? ORDER BY dataset, date, id`,
  );
  const retryNow = database.prepare<[string, number]>(
    `UPDATE record SET next_try_at = 0
     WHERE environment = ? AND state IN ('pending', 'unknown') AND next_try_at > ?`,
  );
  const nextTry = database
    .prepare<[string, string], number | null>(
      `SELECT min(next_try_at) FROM record
       WHERE environment = ? AND state IN ('pending', 'unknown') AND dismissed = 0
         AND dataset NOT IN (SELECT value FROM json_each(?))`,
    )
    .pluck();
  const counts = database.prepare<[string], { state: RecordState; count: number }>(
    `SELECT state, count(*) AS count FROM record WHERE environment = ? AND dismissed = 0 GROUP BY state`,
  );
  return {
    recoverInterrupted: (now) => recover.run(now).changes,
    claim: (environment, now, limit, exceptDatasets) =>
      // SQLite gives back what was updated in any order.
      claim
        .all({ environment, now, limit, except: JSON.stringify(exceptDatasets) })
        .toSorted((one, other) =>
          one.date === other.date ? one.id - other.id : one.date < other.date ? -1 : 1,
        ),
    listUnknown: (environment, now) => unknown.all(environment, now),
    retryNow: (environment, waitingBeyond) => void retryNow.run(environment, waitingBeyond),
    nextTryAt: (environment, exceptDatasets) =>
      nextTry.get(environment, JSON.stringify(exceptDatasets)) ?? null,
    countByState: (environment) =>
      Object.fromEntries(counts.all(environment).map((row) => [row.state, row.count])),
  };
}
