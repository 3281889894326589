import type Database from 'better-sqlite3';

/** One line of figures over time: a dataset's records with the same natural key but for the date. */
export interface LinePlace {
  readonly environment: string;
  readonly dataset: string;
  /** The natural key without its date, as the record keeps it. */
  readonly dimension: string;
}

export interface DatedPayload {
  readonly date: string;
  /** Canonical JSON. */
  readonly payload: string;
}

/** What went to BIOS before: what the guard measures new figures by. */
export interface SentHistory {
  /**
   * What BIOS took, or is about to get, of one line: the last `countBefore` before `first`, all from `first` to
   * `last`, and the next one after `last`; ascending by date.
   */
  line(place: LinePlace, first: string, last: string, countBefore: number): readonly DatedPayload[];
  /** Source rows of the latest reads of a mapping that were not held as a whole, newest first. */
  recentRowCounts(environment: string, mapping: string, count: number): readonly number[];
}

const AT_BIOS = `state IN ('accepted', 'confirmed', 'pending', 'sending', 'unknown') AND dismissed = 0`;
const LINE = `SELECT date, payload FROM record
              WHERE environment = @environment AND dataset = @dataset AND dimension = @dimension AND ${AT_BIOS}`;

export function createSentHistory(database: Database.Database): SentHistory {
  const line = database.prepare<unknown[], DatedPayload>(`
    SELECT * FROM (${LINE} AND date < @first ORDER BY date DESC LIMIT @countBefore)
    UNION ALL
    SELECT * FROM (${LINE} AND date BETWEEN @first AND @last)
    UNION ALL
    SELECT * FROM (${LINE} AND date > @last ORDER BY date LIMIT 1)
    ORDER BY date`);
  const rowCounts = database
    .prepare<[string, string, number], number>(
      `SELECT mapping.value ->> '$.rowsRead'
       FROM run, json_each(run.report, '$.mappings') AS mapping
       WHERE run.environment = ? AND run.report IS NOT NULL
         AND mapping.value ->> '$.mapping' = ? AND mapping.value ->> '$.failure' IS NULL
         AND mapping.value ->> '$.isHeldWhole' = 0
       ORDER BY run.id DESC LIMIT ?`,
    )
    .pluck();
  return {
    line: (place, first, last, countBefore) => line.all({ ...place, first, last, countBefore }),
    recentRowCounts: (environment, mapping, count) => rowCounts.all(environment, mapping, count),
  };
}
