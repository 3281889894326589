import type Database from 'better-sqlite3';
import { RECORD_COLUMNS, recordOf, type LedgerRecord, type StoredRecord } from './recordList.ts';

/** A state in which a person may have to do something; `pending` only after a try in vain. */
export type ActionState = 'held' | 'rejected' | 'unknown' | 'pending';

/** What puts records together that need the same of a person. */
export interface CauseKey {
  readonly state: ActionState;
  /** BIOS' code, or the guard's codes for held records; null when there was none. */
  readonly code: string | null;
  /** The answer; null for held records, whose sentences name the figures. */
  readonly message: string | null;
  /** Whether the operator put them away. */
  readonly isDismissed: boolean;
}

export interface Cause extends CauseKey {
  readonly count: number;
  /** `YYYY-MM-DD` of the oldest and of the newest record. */
  readonly first: string;
  readonly last: string;
  /** The sentence of one of the records. */
  readonly example: string;
  readonly datasets: readonly string[];
}

/** The last record of a page. */
export interface ActionPlace {
  readonly date: string;
  readonly id: number;
}

/** Records that need a person, put together by what is wrong with them. */
export interface ActionList {
  /** Most records first. */
  causes(environment: string): readonly Cause[];
  /** Records of a cause after a place, oldest date first. */
  records(
    environment: string,
    cause: CauseKey,
    after: ActionPlace | null,
    limit: number,
  ): readonly LedgerRecord[];
  /** Ids of all of them. */
  ids(environment: string, cause: CauseKey): readonly number[];
}

const NEEDS_ACTION = `is_open AND environment_id = (SELECT id FROM environment WHERE name = @environment)
  AND state IN ('held', 'rejected', 'unknown', 'pending')
  AND (state <> 'pending' OR failures > 0 OR dismissed = 1)`;
const MESSAGE = `CASE WHEN state <> 'held' THEN last_message END`;
const OF_CAUSE = `is_open AND environment_id = (SELECT id FROM environment WHERE name = @environment)
  AND state = @state AND (state <> 'pending' OR failures > 0 OR dismissed = 1)
  AND last_code IS @code AND ${MESSAGE} IS @message AND dismissed = @dismissed`;

type CauseRow = Omit<Cause, 'isDismissed' | 'datasets'> & {
  readonly dismissed: number;
  readonly datasets: string;
};

export function createActionList(database: Database.Database): ActionList {
  const causes = database.prepare<{ environment: string }, CauseRow>(`
    SELECT state, last_code AS code, ${MESSAGE} AS message, dismissed, count(*) AS count, min(date) AS first,
           max(date) AS last, coalesce(min(last_message), '') AS example,
           json_group_array(DISTINCT dataset) AS datasets
    FROM full_record WHERE ${NEEDS_ACTION}
    GROUP BY state, code, ${MESSAGE}, dismissed ORDER BY count DESC, state, code`);
  const records = database.prepare<unknown[], StoredRecord>(`
    SELECT ${RECORD_COLUMNS} FROM full_record
    WHERE ${OF_CAUSE} AND (date, id) > (@date, @id) ORDER BY date, id LIMIT @limit`);
  const ids = database
    .prepare<unknown[], number>(`SELECT id FROM record WHERE ${OF_CAUSE} ORDER BY date, id`)
    .pluck();
  return {
    causes: (environment) =>
      causes.all({ environment }).map(({ dismissed, datasets, ...cause }) => ({
        ...cause,
        isDismissed: dismissed === 1,
        datasets: JSON.parse(datasets),
      })),
    records: (environment, cause, after, limit) =>
      records
        .all({ ...valuesOf(environment, cause), date: after?.date ?? '', id: after?.id ?? 0, limit })
        .map(recordOf),
    ids: (environment, cause) => ids.all(valuesOf(environment, cause)),
  };
}

function valuesOf(environment: string, { state, code, message, isDismissed }: CauseKey) {
  return { environment, state, code, message, dismissed: isDismissed ? 1 : 0 };
}
