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
  readonly mapping: string;
}

export interface RunLog {
  start(kind: RunKind, environment: string, now: number): number;
  finish(runId: number, report: unknown, now: number): void;
  /** Keeps how many rows a reading found that may be a measure for later ones. */
  noteReading(environment: string, mapping: string, rowsRead: number): void;
  addFindings(runId: number, mapping: string, findings: readonly Finding[]): void;
  findings(runId: number): readonly LoggedFinding[];
  latest(environment: string, limit: number): readonly LoggedRun[];
}

export function createRunLog(database: Database.Database): RunLog {
  const insert = database.prepare('INSERT INTO run (kind, environment, started_at) VALUES (?, ?, ?)');
  const finish = database.prepare('UPDATE run SET report = ?, ended_at = ? WHERE id = ?');
  const insertReading = database.prepare(
    'INSERT INTO reading (environment, mapping, rows_read) VALUES (?, ?, ?)',
  );
  const insertFinding = database.prepare(`
    INSERT INTO finding (run_id, mapping, severity, code, row, column_name, field, value, message, remedy)
    VALUES (@runId, @mapping, @severity, @code, @row, @column, @field, @value, @message, @remedy)`);
  const findings = database.prepare<[number], LoggedFinding>(
    `SELECT mapping, severity, code, row, column_name AS "column", field, value, message, remedy
     FROM finding WHERE run_id = ? ORDER BY id`,
  );
  const latest = database.prepare<[string, number], LoggedRun>(
    `SELECT id, kind, environment, started_at AS startedAt, ended_at AS endedAt, report
     FROM run WHERE environment = ? ORDER BY id DESC LIMIT ?`,
  );
  return {
    start: (kind, environment, now) => Number(insert.run(kind, environment, now).lastInsertRowid),
    finish: (runId, report, now) => void finish.run(JSON.stringify(report), now, runId),
    noteReading: (environment, mapping, rowsRead) => void insertReading.run(environment, mapping, rowsRead),
    addFindings: database.transaction((runId, mapping, list) => {
      for (const finding of list) insertFinding.run({ ...finding, runId, mapping });
    }) satisfies RunLog['addFindings'],
    findings: (runId) => findings.all(runId),
    latest: (environment, limit) => latest.all(environment, limit),
  };
}
