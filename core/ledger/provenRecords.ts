import type Database from 'better-sqlite3';
import { DATASET_SERIES } from './datasetSeries.ts';
import type { RecordState } from './recordState.ts';

/** The attempt by which BIOS last came to hold a record. */
export interface Proof {
  readonly attemptId: number;
  readonly kind: 'send' | 'read-back';
  /** Epoch milliseconds at which the request left. */
  readonly at: number;
  readonly code: string | null;
  readonly httpStatus: number | null;
  readonly message: string;
  /** What BIOS took then; an older payload than the record's when a correction has not arrived yet. */
  readonly payload: string;
}

export interface ProvenRecord {
  readonly id: number;
  readonly dataset: string;
  readonly date: string;
  readonly dimension: string;
  /** Canonical JSON. */
  readonly payload: string;
  readonly state: RecordState;
  readonly isDismissed: boolean;
  readonly lastCode: string | null;
  readonly lastMessage: string | null;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
  /** How often it was sent or read back. */
  readonly attempts: number;
  /** Null when BIOS never took it, and for what was taken over from BIOS without having been sent from here. */
  readonly proof: Proof | null;
}

/** Days of a dataset, inclusive. */
export interface DatasetDays {
  readonly environment: string;
  readonly dataset: string;
  readonly from: string;
  readonly to: string;
}

/** As much of a record as a picture of its figures needs. */
export type ValuedRecord = Pick<ProvenRecord, 'id' | 'date' | 'dimension' | 'payload' | 'state'>;

/** A record that BIOS holds, of one line of figures. */
export interface LineValue {
  readonly dimension: string;
  readonly date: string;
  readonly payload: string;
}

/** Records of a dataset and calendar month that stand alike. */
export interface StandingCount {
  readonly dataset: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly state: RecordState;
  readonly isDismissed: boolean;
  readonly count: number;
}

export interface ProvenRecords {
  /** Every record in a range of days, whatever became of it, counted. */
  standingCounts(environment: string, from: string, to: string): readonly StandingCount[];
  /** By date and key; dismissed ones too. */
  provenRecords(days: DatasetDays): readonly ProvenRecord[];
  /** Those of them that BIOS does not hold as they are now. */
  openRecords(days: DatasetDays): readonly ProvenRecord[];
  /** By date, one at a time, without those that the operator put away; read to the end before anything is written. */
  valuedRecords(days: DatasetDays): Iterable<ValuedRecord>;
  /** The newest record of each line of figures that BIOS holds, within days. */
  newestOfLines(days: DatasetDays): readonly LineValue[];
  /** Ids of the records of which BIOS took more than one payload. */
  correctedRecords(days: DatasetDays): ReadonlySet<number>;
}

interface ProvenRow extends Omit<ProvenRecord, 'isDismissed' | 'proof'> {
  readonly dismissed: number;
  readonly attemptId: number | null;
  readonly kind: Proof['kind'];
  readonly at: number;
  readonly code: string | null;
  readonly httpStatus: number | null;
  readonly message: string;
  readonly takenPayload: string;
}

type StandingRow = Omit<StandingCount, 'isDismissed'> & { readonly dismissed: number };

const DAYS = `${DATASET_SERIES} AND date BETWEEN @from AND @to`;

const PROVEN = `
  SELECT record.id, dataset, date, dimension, record.payload, state, dismissed, last_code AS lastCode,
         last_message AS lastMessage, updated_at AS updatedAt,
         (SELECT count(*) FROM version JOIN attempt ON version_id = version.id
          WHERE version.record_id = record.id) AS attempts,
         proof.id AS attemptId, proof.kind, proof.started_at AS at, answer.code, answer.http_status AS httpStatus,
         answer.message, taken.payload AS takenPayload
  FROM full_record AS record
  LEFT JOIN attempt AS proof ON proof.id = (
    SELECT max(attempt.id) FROM version JOIN attempt ON version_id = version.id
    WHERE version.record_id = record.id AND outcome IN ('accepted', 'confirmed'))
  LEFT JOIN version AS taken ON taken.id = proof.version_id
  LEFT JOIN answer ON answer.id = proof.answer_id
  WHERE ${DAYS}`;

export function createProvenRecords(database: Database.Database): ProvenRecords {
  const counts = database.prepare<[string, string, string], StandingRow>(`
    SELECT dataset, substr(date, 1, 7) AS month, state, dismissed, count(*) AS count
    FROM full_record WHERE environment = ? AND date BETWEEN ? AND ?
    GROUP BY dataset, month, state, dismissed ORDER BY dataset, month`);
  const proven = database.prepare<DatasetDays, ProvenRow>(`${PROVEN} ORDER BY date, natural_key`);
  const open = database.prepare<DatasetDays, ProvenRow>(`${PROVEN} AND is_open ORDER BY date, natural_key`);
  const valued = database.prepare<DatasetDays, ValuedRecord>(
    `SELECT id, date, dimension, payload, state FROM full_record WHERE ${DAYS} AND dismissed = 0 ORDER BY date, id`,
  );
  // SQLite takes the other columns from the row that holds the maximum.
  const newest = database.prepare<DatasetDays, LineValue>(`
    SELECT dimension, max(date) AS date, payload FROM full_record
    WHERE ${DAYS} AND state IN ('accepted', 'confirmed') GROUP BY dimension ORDER BY dimension`);
  const corrected = database
    .prepare<DatasetDays, number>(
      `SELECT record.id FROM full_record AS record JOIN version ON version.record_id = record.id
       JOIN attempt ON attempt.version_id = version.id
       WHERE ${DAYS} AND outcome = 'accepted'
       GROUP BY record.id HAVING count(DISTINCT version.payload) > 1`,
    )
    .pluck();
  return {
    standingCounts: (environment, from, to) =>
      counts
        .all(environment, from, to)
        .map(({ dismissed, ...standing }) => ({ ...standing, isDismissed: dismissed === 1 })),
    provenRecords: (days) => proven.all(days).map(provenRecordOf),
    openRecords: (days) => open.all(days).map(provenRecordOf),
    valuedRecords: (days) => valued.iterate(days),
    newestOfLines: (days) => newest.all(days),
    correctedRecords: (days) => new Set(corrected.all(days)),
  };
}

function provenRecordOf(row: ProvenRow): ProvenRecord {
  const { dismissed, attemptId, kind, at, code, httpStatus, message, takenPayload, ...record } = row;
  return {
    ...record,
    isDismissed: dismissed === 1,
    proof:
      attemptId === null
        ? null
        : {
            attemptId,
            kind,
            at,
            code,
            httpStatus,
            message,
            payload: takenPayload,
          },
  };
}
