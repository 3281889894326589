import type Database from 'better-sqlite3';
import type { Attempt, AttemptLog } from './attemptLog.ts';
import type { ClaimedRecord } from './recordClaims.ts';
import type { RecordState } from './recordState.ts';

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
export type SettledAttempt = Omit<Attempt, 'recordId' | 'versionId' | 'payload' | 'outcome'>;

export interface Settle {
  settle(record: ClaimedRecord, settlement: Settlement, attempt: SettledAttempt): void;
}

export function createSettle(database: Database.Database, attempts: AttemptLog): Settle {
  // A payload that changed while the old one was under way is still to be sent.
  const update = database.prepare(`
    UPDATE record SET
      state = CASE WHEN version_id = @versionId OR @state = 'unknown' THEN @state ELSE 'pending' END,
      accepted_version_id =
        CASE @biosHolds WHEN 'this-payload' THEN @versionId WHEN 'as-before' THEN accepted_version_id END,
      failures = CASE WHEN @isFailure THEN failures + 1 ELSE 0 END,
      next_try_at = @nextTryAt, last_code = @code,
      last_message = CASE WHEN @state NOT IN ('accepted', 'confirmed') THEN @message END, updated_at = @now
    WHERE id = @id`);
  const settle = database.transaction(
    (record: ClaimedRecord, settlement: Settlement, attempt: SettledAttempt): void => {
      const { id: recordId, versionId, payload } = record;
      const { state, biosHolds, isFailure, nextTryAt } = settlement;
      const { code, message, startedAt, durationMs } = attempt;
      update.run({
        id: recordId,
        versionId,
        state,
        biosHolds,
        isFailure: isFailure ? 1 : 0,
        nextTryAt,
        code,
        message,
        now: startedAt + durationMs,
      });
      attempts.append({ ...attempt, recordId, versionId, payload, outcome: state });
    },
  );
  return { settle: (record, settlement, attempt) => settle.immediate(record, settlement, attempt) };
}
