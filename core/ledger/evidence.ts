import type Database from 'better-sqlite3';
import type { LoggedAttempt } from './attemptLog.ts';
import { createProvenRecords, type ProvenRecords } from './provenRecords.ts';
import type { RecordState } from './recordState.ts';
import type { AttemptPages } from './search/attemptPages.ts';
import type { LoggedRun } from './runLog.ts';

/** Attempts of a dataset that ended alike. */
export interface OutcomeCount {
  readonly dataset: string;
  readonly kind: LoggedAttempt['kind'];
  readonly outcome: RecordState;
  readonly code: string | null;
  /** 1 when there was an HTTP answer, of whatever kind. */
  readonly isAnswered: 0 | 1;
  readonly count: number;
}

/** Data of one day that a run sent for a mapping. */
export interface SentDay {
  readonly runId: number;
  readonly mapping: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Epoch milliseconds of the first request. */
  readonly startedAt: number;
  /** 1 when BIOS held every record of it already, with other values. */
  readonly isCorrection: 0 | 1;
}

/** What the latest reading of a mapping came to, as the run's report has it (JSON of a `MappingReport`). */
export interface LatestRead {
  readonly runId: number;
  readonly startedAt: number;
  readonly report: string;
}

/** Reading the ledger for what a report must prove. */
export interface Evidence extends ProvenRecords {
  /** For each dataset the attempt by which BIOS first came to hold a record of it. */
  firstAccepted(environment: string): readonly LoggedAttempt[];
  outcomeCounts(environment: string): readonly OutcomeCount[];
  countScheduledRuns(environment: string): number;
  /** Newest first. */
  scheduledRuns(environment: string, limit: number): readonly LoggedRun[];
  sentDays(runIds: readonly number[]): readonly SentDay[];
  /** Null when none of the latest runs read the mapping. */
  latestRead(environment: string, mapping: string): LatestRead | null;
}

/** A mapping that none of so many runs has read counts as not read. */
const RUNS_LOOKED_AT = 500;

export function createEvidence(database: Database.Database, attempts: AttemptPages): Evidence {
  const datasets = database
    .prepare<[string], string>(
      `SELECT name FROM dataset WHERE environment_id = (SELECT id FROM environment WHERE name = ?)`,
    )
    .pluck();
  const outcomes = database.prepare<[string], OutcomeCount>(`
    SELECT dataset, kind, outcome, code, http_status IS NOT NULL AS isAnswered, count(*) AS count
    FROM full_attempt JOIN full_record ON full_record.id = record_id
    WHERE environment = ? GROUP BY dataset, kind, outcome, code, isAnswered ORDER BY dataset, count DESC`);
  return {
    ...createProvenRecords(database),
    ...createRunEvidence(database),
    firstAccepted: (environment) =>
      datasets
        .all(environment)
        .flatMap(
          (dataset) =>
            attempts.page(
              { environment, datasets: [dataset], outcomes: ['accepted', 'confirmed'] },
              { at: 'oldest' },
              1,
            ).attempts,
        )
        .toSorted((one, other) => one.id - other.id),
    outcomeCounts: (environment) => outcomes.all(environment),
  };
}

function createRunEvidence(
  database: Database.Database,
): Pick<Evidence, 'countScheduledRuns' | 'scheduledRuns' | 'sentDays' | 'latestRead'> {
  const countRuns = database
    .prepare<[string], number>(`SELECT count(*) FROM run WHERE environment = ? AND kind = 'scheduled'`)
    .pluck();
  const runs = database.prepare<[string, number], LoggedRun>(`
    SELECT id, kind, environment, started_at AS startedAt, ended_at AS endedAt, report
    FROM run WHERE environment = ? AND kind = 'scheduled' ORDER BY id DESC LIMIT ?`);
  const days = database.prepare<[string], SentDay>(`
    SELECT attempt.run_id AS runId, mapping.name AS mapping, record.date, min(attempt.started_at) AS startedAt,
           min(EXISTS (SELECT 1 FROM version AS other JOIN attempt AS earlier ON earlier.version_id = other.id
                       WHERE other.record_id = version.record_id AND earlier.id < attempt.id
                         AND earlier.outcome IN ('accepted', 'confirmed'))) AS isCorrection
    FROM attempt JOIN version ON version.id = attempt.version_id JOIN record ON record.id = version.record_id
    JOIN mapping ON mapping.id = record.mapping_id
    WHERE attempt.run_id IN (SELECT value FROM json_each(?)) AND attempt.kind = 'send'
    GROUP BY attempt.run_id, mapping.id, record.date ORDER BY record.date`);
  const read = database.prepare<[string, number, string], LatestRead>(`
    SELECT recent.id AS runId, started_at AS startedAt, mapping.value AS report
    FROM (SELECT * FROM run WHERE environment = ? AND report IS NOT NULL ORDER BY id DESC LIMIT ?) AS recent,
         json_each(recent.report, '$.mappings') AS mapping
    WHERE mapping.value ->> '$.mapping' = ? ORDER BY recent.id DESC LIMIT 1`);
  return {
    countScheduledRuns: (environment) => countRuns.get(environment) ?? 0,
    scheduledRuns: (environment, limit) => runs.all(environment, limit),
    sentDays: (runIds) => days.all(JSON.stringify(runIds)),
    latestRead: (environment, mapping) => read.get(environment, RUNS_LOOKED_AT, mapping) ?? null,
  };
}
