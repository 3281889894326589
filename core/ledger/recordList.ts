import type Database from 'better-sqlite3';
import { DATASET_SERIES } from './datasetSeries.ts';
import type { RecordState } from './recordState.ts';

/** A record as the ledger holds it. */
export interface LedgerRecord {
  readonly id: number;
  readonly dataset: string;
  readonly mapping: string;
  readonly naturalKey: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Canonical JSON of the payload. */
  readonly payload: string;
  readonly state: RecordState;
  readonly lastCode: string | null;
  readonly lastMessage: string | null;
  readonly isDismissed: boolean;
  /** JSON of the `SourceReference`. */
  readonly reference: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** What to list; every part narrows. Oldest date first. */
export interface RecordFilter {
  readonly environment: string;
  readonly dataset?: string;
  readonly mapping?: string;
  readonly states?: readonly RecordState[];
  /** First and last date, inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** How many records of a dataset, date and state there are, and when the last of them came to be so. */
export interface RecordCount {
  readonly dataset: string;
  readonly mapping: string;
  readonly date: string;
  readonly state: RecordState;
  readonly count: number;
  readonly updatedAt: number;
}

/** Reading of records: for people, for the board and for reconciling. */
export interface RecordList {
  list(filter: RecordFilter): readonly LedgerRecord[];
  find(id: number): LedgerRecord | undefined;
  /** Counts per dataset, mapping, date and state, in no order; dismissed records left out. */
  counts(filter: RecordFilter): readonly RecordCount[];
  /** Records that wait for the operator's approval. */
  countHeld(environment: string): number;
}

const conditions: Readonly<Record<keyof RecordFilter, string>> = {
  environment: 'environment_id = (SELECT id FROM environment WHERE name = @environment)',
  dataset: DATASET_SERIES,
  mapping: 'mapping = @mapping',
  states: 'state IN (SELECT value FROM json_each(@states))',
  from: 'date >= @from',
  to: 'date <= @to',
};

export type StoredRecord = Omit<LedgerRecord, 'isDismissed'> & { readonly dismissed: number };

export const RECORD_COLUMNS = `
  id, dataset, mapping, natural_key AS naturalKey, date, payload, state, last_code AS lastCode,
  last_message AS lastMessage, dismissed, reference, updated_at AS updatedAt`;

export function recordOf({ dismissed, ...record }: StoredRecord): LedgerRecord {
  return { ...record, isDismissed: dismissed === 1 };
}

const settledStates: readonly RecordState[] = ['accepted', 'confirmed'];

export function createRecordList(database: Database.Database): RecordList {
  const held = database
    .prepare<[string], number>(
      `SELECT count(*) FROM record
       WHERE is_open AND environment_id = (SELECT id FROM environment WHERE name = ?) AND state = 'held'
         AND dismissed = 0`,
    )
    .pluck();
  const one = database.prepare<[number], StoredRecord>(
    `SELECT ${RECORD_COLUMNS} FROM full_record WHERE id = ?`,
  );
  return {
    countHeld: (environment) => held.get(environment) ?? 0,
    list: (filter) =>
      database
        .prepare<unknown[], StoredRecord>(
          `SELECT ${RECORD_COLUMNS} FROM full_record WHERE ${whereOf(filter)} ORDER BY date, id`,
        )
        .all(valuesOf(filter))
        .map(recordOf),
    find: (id) => one.all(id).map(recordOf)[0],
    counts: (filter) =>
      database
        .prepare<unknown[], RecordCount>(
          `SELECT dataset.name AS dataset, mapping.name AS mapping, date, state, count, updated_at AS updatedAt
           FROM dataset CROSS JOIN tally ON tally.dataset_id = dataset.id
           JOIN mapping ON mapping.id = tally.mapping_id
           WHERE ${tallyWhereOf(filter)}`,
        )
        .all(valuesOf(filter)),
  };
}

/** Open records are few and have an index of their own. */
function whereOf(filter: RecordFilter): string {
  const isOpen = filter.states?.every((state) => !settledStates.includes(state)) === true;
  return [...(isOpen ? ['is_open'] : []), ...conditionsOf(filter)].join(' AND ');
}

function tallyWhereOf(filter: RecordFilter): string {
  return conditionsOf(filter)
    .map((condition) => (condition === DATASET_SERIES ? 'dataset.name = @dataset' : condition))
    .map((condition) => condition.replace(/^mapping =/, 'mapping.name ='))
    .join(' AND ');
}

function conditionsOf(filter: RecordFilter): readonly string[] {
  return Object.entries(conditions)
    .filter(([name]) => Object.hasOwn(filter, name))
    .map(([, condition]) => condition);
}

function valuesOf(filter: RecordFilter): Readonly<Record<string, unknown>> {
  return filter.states === undefined ? { ...filter } : { ...filter, states: JSON.stringify(filter.states) };
}
