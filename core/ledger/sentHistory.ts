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

const LINE = `
  SELECT record.date, version.payload FROM environment
  JOIN dataset ON dataset.environment_id = environment.id
  JOIN series ON series.dataset_id = dataset.id
  JOIN record ON record.series_id = series.id
  JOIN version ON version.id = record.version_id
  WHERE environment.name = @environment AND dataset.name = @dataset AND series.dimension = @dimension
    AND state IN ('accepted', 'confirmed', 'pending', 'sending', 'unknown') AND dismissed = 0`;

export function createSentHistory(database: Database.Database): SentHistory {
  const line = database.prepare<unknown[], DatedPayload>(`
    SELECT * FROM (${LINE} AND record.date < @first ORDER BY record.date DESC LIMIT @countBefore)
    UNION ALL
    SELECT * FROM (${LINE} AND record.date BETWEEN @first AND @last)
    UNION ALL
    SELECT * FROM (${LINE} AND record.date > @last ORDER BY record.date LIMIT 1)
    ORDER BY date`);
  const rowCounts = database
    .prepare<[string, string, number], number>(
      `SELECT rows_read FROM reading WHERE environment = ? AND mapping = ? AND is_measure
       ORDER BY id DESC LIMIT ?`,
    )
    .pluck();
  return {
    line: (place, first, last, countBefore) => line.all({ ...place, first, last, countBefore }),
    recentRowCounts: (environment, mapping, count) => rowCounts.all(environment, mapping, count),
  };
}
