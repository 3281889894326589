import type Database from 'better-sqlite3';
import type { Finding } from '../finding.ts';

/** `send` by hand, `scheduled` by the bell, `backfill` of a range, `reconcile` and `seed` by reading back. */
export type RunKind = 'send' | 'scheduled' | 'backfill' | 'reconcile' | 'seed';

/** One pass, as the ledger keeps it. */
export interface LoggedRun {
  readonly id: number;
  readonly kind: RunKind;
  readonly environment: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Null while it runs, and for a run whose process ended before it did. */
  readonly endedAt: number | null;
  /** The run report as JSON, or null as long as there is none. */
  readonly report: string | null;
}

/** A finding as the ledger keeps it. */
export interface LoggedFinding extends Finding {
  readonly id: number;
  readonly mapping: string;
}

/** Rows of a mapping's latest reading that are wrong in the same way. */
export interface FindingCause {
  readonly runId: number;
  readonly mapping: string;
  readonly code: Finding['code'];
  readonly field: string | null;
  readonly count: number;
  /** The sentence of one of them, and what to do. */
  readonly example: string;
  readonly remedy: string;
  /** Findings of the same reading that were too many to keep, of this or another cause. */
  readonly unrecorded: number;
}

/** A mapping was read to the end of its source. */
export interface Reading {
  readonly runId: number;
  readonly environment: string;
  readonly mapping: string;
  readonly rowsRead: number;
  /** False when the guard held all of it, so that its size is no measure for later ones. */
  readonly isMeasure: boolean;
}

export interface RunLog {
  start(kind: RunKind, environment: string, now: number): number;
  finish(runId: number, report: unknown, now: number): void;
  noteReading(reading: Reading): void;
  addFindings(runId: number, mapping: string, findings: readonly Finding[]): void;
  findings(runId: number): readonly LoggedFinding[];
  /** Errors that the latest reading of each mapping found, most first. */
  invalidCauses(environment: string): readonly FindingCause[];
  /** Findings of a cause whose id is greater than `after`. */
  findingsOfCause(
    cause: Pick<FindingCause, 'runId' | 'mapping' | 'field'> & { readonly code: string },
    after: number,
    limit: number,
  ): readonly LoggedFinding[];
  latest(environment: string, limit: number): readonly LoggedRun[];
}

export function createRunLog(database: Database.Database): RunLog {
  const insert = database.prepare('INSERT INTO run (kind, environment, started_at) VALUES (?, ?, ?)');
  const finish = database.prepare('UPDATE run SET report = ?, ended_at = ? WHERE id = ?');
  const insertReading = database.prepare(
    `INSERT INTO reading (run_id, environment, mapping, rows_read, is_measure)
     VALUES (@runId, @environment, @mapping, @rowsRead, @isMeasure)`,
  );
  const insertFinding = database.prepare(`
    INSERT INTO finding (run_id, mapping, severity, code, row, column_name, field, value, message, remedy)
    VALUES (@runId, @mapping, @severity, @code, @row, @column, @field, @value, @message, @remedy)`);
  const findings = database.prepare<[number], LoggedFinding>(
    `SELECT ${FINDING} FROM finding WHERE run_id = ? ORDER BY id`,
  );
  const latest = database.prepare<[string, number], LoggedRun>(
    `SELECT id, kind, environment, started_at AS startedAt, ended_at AS endedAt, report
     FROM run WHERE environment = ? ORDER BY id DESC LIMIT ?`,
  );
  return {
    start: (kind, environment, now) => Number(insert.run(kind, environment, now).lastInsertRowid),
    finish: (runId, report, now) => void finish.run(JSON.stringify(report), now, runId),
    noteReading: (reading) => void insertReading.run({ ...reading, isMeasure: reading.isMeasure ? 1 : 0 }),
    addFindings: database.transaction((runId, mapping, list) => {
      for (const finding of list) insertFinding.run({ ...finding, runId, mapping });
    }) satisfies RunLog['addFindings'],
    findings: (runId) => findings.all(runId),
    ...createInvalid(database),
    latest: (environment, limit) => latest.all(environment, limit),
  };
}

const FINDING = `id, mapping, severity, code, row, column_name AS "column", field, value, message, remedy`;

function createInvalid(database: Database.Database): Pick<RunLog, 'invalidCauses' | 'findingsOfCause'> {
  const causes = database.prepare<[string], FindingCause>(`
    SELECT finding.run_id AS runId, finding.mapping, code, field, count(*) AS count, min(message) AS example, remedy,
           coalesce((SELECT CAST(value AS INTEGER) FROM finding AS more
                     WHERE more.run_id = finding.run_id AND more.mapping = finding.mapping
                       AND more.code = 'more-findings'), 0) AS unrecorded
    FROM (SELECT max(id) AS id FROM reading WHERE environment = ? GROUP BY mapping) AS newest
    JOIN reading ON reading.id = newest.id
    JOIN finding ON finding.run_id = reading.run_id AND finding.mapping = reading.mapping
    WHERE severity = 'error'
    GROUP BY finding.mapping, code, field ORDER BY count DESC, finding.mapping, code`);
  const page = database.prepare<unknown[], LoggedFinding>(`
    SELECT ${FINDING} FROM finding
    WHERE run_id = @runId AND mapping = @mapping AND code = @code AND field IS @field AND severity = 'error'
      AND id > @after
    ORDER BY id LIMIT @limit`);
  return {
    invalidCauses: (environment) => causes.all(environment),
    findingsOfCause: ({ runId, mapping, code, field }, after, limit) =>
      page.all({ runId, mapping, code, field, after, limit }),
  };
}
