import type Database from 'better-sqlite3';

/** What the operator decided about a record that the guard holds or that BIOS rejected. */
export type RecordDecision = 'approve' | 'dismiss' | 'resend';

export interface LoggedDecision {
  readonly id: number;
  readonly environment: string;
  readonly kind: RecordDecision | 'undo' | 'skip' | 'unskip';
  readonly recordId: number | null;
  readonly mapping: string | null;
  readonly period: string | null;
  readonly note: string;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
}

/** Decisions of the operator: each changes the record and is kept, in one transaction. */
export interface DecisionLog {
  /**
   * `approve` lets a held record be sent; `dismiss` puts one away that is held, rejected, waiting or unknown until
   * its values change; `resend` sends a settled or dismissed one again, an unknown one once BIOS was asked. False
   * when the record is not in a state that the decision fits.
   */
  decide(recordId: number, decision: RecordDecision, note: string, now: number): boolean;
  /** Decides about many in one transaction; gives those whose state the decision fits. */
  decideAll(
    recordIds: readonly number[],
    decision: RecordDecision,
    note: string,
    now: number,
  ): readonly number[];
  /**
   * Takes back the last decision about each record where nothing has come of it yet: an approval before the record
   * was sent, a dismissal as long as the values are the same. Gives those for which it was possible.
   */
  undo(recordIds: readonly number[], now: number): readonly number[];
  /** Leaves a period of a mapping out of what is due, or takes that back. */
  skipPeriod(environment: string, mapping: string, period: string, note: string, now: number): void;
  unskipPeriod(environment: string, mapping: string, period: string, note: string, now: number): void;
  skippedPeriods(environment: string, mapping: string): ReadonlySet<string>;
  list(environment: string, limit: number): readonly LoggedDecision[];
}

export const DECISION_COLUMNS =
  'id, environment, kind, record_id AS recordId, mapping, period, note, decided_at AS decidedAt';

const changes: Readonly<Record<RecordDecision, string>> = {
  approve: `UPDATE record SET state = 'pending', dismissed = 0, next_try_at = 0, updated_at = @now
            WHERE id = @id AND state = 'held'`,
  dismiss: `UPDATE record SET dismissed = 1, updated_at = @now
            WHERE id = @id AND state IN ('held', 'rejected', 'pending', 'unknown') AND dismissed = 0`,
  resend: `UPDATE record SET state = CASE state WHEN 'unknown' THEN state ELSE 'pending' END,
                             accepted_version_id = NULL, dismissed = 0, failures = 0, next_try_at = 0, updated_at = @now
           WHERE id = @id AND (state IN ('accepted', 'confirmed', 'rejected')
                               OR state IN ('pending', 'unknown') AND dismissed = 1)`,
};

/** A decision is about the values that the record had then. */
const IS_LAST_DECISION = `
  EXISTS (SELECT 1 FROM decision JOIN version ON version.id = record.version_id AND version.payload = decision.payload
          WHERE decision.id = (SELECT max(id) FROM decision WHERE record_id = record.id) AND kind = @kind`;

const undoings: Readonly<Record<'approve' | 'dismiss', string>> = {
  approve: `UPDATE record SET state = 'held', updated_at = @now
            WHERE id = @id AND state = 'pending' AND failures = 0 AND ${IS_LAST_DECISION}
              AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.version_id = record.version_id
                              AND attempt.started_at >= decision.decided_at))`,
  dismiss: `UPDATE record SET dismissed = 0, updated_at = @now
            WHERE id = @id AND dismissed = 1 AND ${IS_LAST_DECISION})`,
};

export function createDecisionLog(database: Database.Database): DecisionLog {
  const insertForRecord = database.prepare(`
    INSERT INTO decision (environment, kind, record_id, payload, mapping, note, decided_at)
    SELECT environment, @decision, id, payload, mapping, @note, @now FROM full_record WHERE id = @id`);
  const insertForPeriod = database.prepare(`
    INSERT INTO decision (environment, kind, mapping, period, note, decided_at) VALUES (?, ?, ?, ?, ?, ?)`);
  const skipped = database
    .prepare<[string, string], string>(
      `SELECT period FROM (
         SELECT period, kind, row_number() OVER (PARTITION BY period ORDER BY id DESC) AS age
         FROM decision WHERE environment = ? AND mapping = ? AND kind IN ('skip', 'unskip'))
       WHERE age = 1 AND kind = 'skip'`,
    )
    .pluck();
  const list = database.prepare<[string, number], LoggedDecision>(
    `SELECT ${DECISION_COLUMNS} FROM decision WHERE environment = ? ORDER BY id DESC LIMIT ?`,
  );
  const change = {
    approve: database.prepare(changes.approve),
    dismiss: database.prepare(changes.dismiss),
    resend: database.prepare(changes.resend),
  };
  const takeBack = (['approve', 'dismiss'] as const).map((kind) => ({
    kind,
    statement: database.prepare(undoings[kind]),
  }));
  const undo = (id: number, now: number): boolean => {
    const isChanged = takeBack.some(({ kind, statement }) => statement.run({ id, kind, now }).changes === 1);
    if (isChanged) insertForRecord.run({ id, decision: 'undo', note: '', now });
    return isChanged;
  };
  const together = (work: () => readonly number[]): readonly number[] =>
    database.transaction(work).immediate();
  const decide = database.transaction(
    (id: number, decision: RecordDecision, note: string, now: number): boolean => {
      const isChanged = change[decision].run({ id, now }).changes === 1;
      if (isChanged) insertForRecord.run({ id, decision, note, now });
      return isChanged;
    },
  );
  return {
    decide: (recordId, decision, note, now) => decide.immediate(recordId, decision, note, now),
    decideAll: (recordIds, decision, note, now) =>
      together(() => recordIds.filter((id) => decide(id, decision, note, now))),
    undo: (recordIds, now) => together(() => recordIds.filter((id) => undo(id, now))),
    skipPeriod: (environment, mapping, period, note, now) =>
      void insertForPeriod.run(environment, 'skip', mapping, period, note, now),
    unskipPeriod: (environment, mapping, period, note, now) =>
      void insertForPeriod.run(environment, 'unskip', mapping, period, note, now),
    skippedPeriods: (environment, mapping) => new Set(skipped.all(environment, mapping)),
    list: (environment, limit) => list.all(environment, limit),
  };
}
