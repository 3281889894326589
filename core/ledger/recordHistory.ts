import type Database from 'better-sqlite3';
import type { LoggedAttempt } from './attemptLog.ts';
import { DECISION_COLUMNS, type LoggedDecision } from './decisionLog.ts';
import type { LedgerRecord, RecordList } from './recordList.ts';
import { ATTEMPT_COLUMNS } from './search/attemptPages.ts';

/** Values that a run queued for a record. */
export interface QueuedVersion {
  readonly id: number;
  readonly runId: number;
  /** When that run began, epoch milliseconds. */
  readonly queuedAt: number;
  /** Canonical JSON of the payload. */
  readonly payload: string;
  /** JSON of the `SourceReference`. */
  readonly reference: string;
}

/** Everything that ever happened to a record; each list has the newest first and at most some hundred entries. */
export interface RecordHistory {
  readonly record: LedgerRecord;
  readonly versions: readonly QueuedVersion[];
  readonly attempts: readonly LoggedAttempt[];
  readonly decisions: readonly LoggedDecision[];
}

const MOST = 300;

export function createRecordHistory(
  database: Database.Database,
  records: Pick<RecordList, 'find'>,
): (recordId: number) => RecordHistory | null {
  const versions = database.prepare<[number, number], QueuedVersion>(`
    SELECT version.id, run_id AS runId, started_at AS queuedAt, payload, reference
    FROM version JOIN run ON run.id = run_id WHERE record_id = ? ORDER BY version.id DESC LIMIT ?`);
  const attempts = database.prepare<[number, number], LoggedAttempt>(`
    SELECT ${ATTEMPT_COLUMNS} FROM full_attempt JOIN full_record ON full_record.id = record_id
    WHERE record_id = ? ORDER BY full_attempt.id DESC LIMIT ?`);
  const decisions = database.prepare<[number, number], LoggedDecision>(
    `SELECT ${DECISION_COLUMNS} FROM decision WHERE record_id = ? ORDER BY id DESC LIMIT ?`,
  );
  return (recordId) => {
    const record = records.find(recordId);
    if (record === undefined) return null;
    return {
      record,
      versions: versions.all(recordId, MOST),
      attempts: attempts.all(recordId, MOST),
      decisions: decisions.all(recordId, MOST),
    };
  };
}
