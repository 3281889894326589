import type Database from 'better-sqlite3';
import { termsOf, type IndexedAttempt } from './attemptTerms.ts';
import { canMatch, matches, matchExpression, type TermQuery } from './termQuery.ts';

/** Attempts strictly between two numbers, at most so many. */
export interface IdWindow {
  readonly above: number;
  readonly below: number;
  readonly limit: number;
}

export interface SkippingWindow extends IdWindow {
  /** So many of the newest are passed over; it costs some 10 ms for 100,000. */
  readonly skip: number;
}

/** Finds attempts by terms. The newest ones are not in the index yet; they are looked through one by one. */
export interface AttemptIndex {
  /** To be called within the transaction that adds an attempt. */
  added(id: number): void;
  /** Puts into the index what is not in it, as after an upgrade. */
  catchUp(): void;
  newestFirst(query: TermQuery, window: SkippingWindow): readonly number[];
  oldestFirst(query: TermQuery, window: IdWindow): readonly number[];
  count(query: TermQuery): number;
}

/** So many attempts enter the index together: one at a time would make it large and slow. */
const BATCH = 256;

const INDEXED = `
  SELECT attempt.id, record.environment_id AS environmentId, series.dataset_id AS datasetId,
         record.mapping_id AS mappingId, attempt.run_id AS runId, attempt.kind, attempt.outcome, record.date,
         version.payload, answer.code, answer.message
  FROM attempt
  JOIN version ON version.id = attempt.version_id
  JOIN record ON record.id = version.record_id
  JOIN series ON series.id = record.series_id
  JOIN answer ON answer.id = attempt.answer_id`;

export function createAttemptIndex(database: Database.Database): AttemptIndex {
  const indexedTo = database.prepare<[], number>('SELECT attempt_id FROM indexed_to').pluck();
  const lastId = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM attempt').pluck();
  const read = database.prepare<[number, number], IndexedAttempt>(
    `${INDEXED} WHERE attempt.id > ? AND attempt.id <= ? ORDER BY attempt.id`,
  );
  const insert = database.prepare('INSERT INTO attempt_words (rowid, words) VALUES (?, ?)');
  const move = database.prepare('UPDATE indexed_to SET attempt_id = ?');
  const index = database.transaction((from: number, to: number): void => {
    for (const attempt of read.all(from, to)) insert.run(attempt.id, termsOf(attempt).join(' '));
    move.run(to);
  });
  const fresh = (query: TermQuery, { above, below }: IdWindow): readonly number[] =>
    read
      .all(Math.max(above, indexedTo.get() ?? 0), below - 1)
      .filter((attempt) => matches(query, termsOf(attempt)))
      .map(({ id }) => id);
  return {
    added(id) {
      const from = indexedTo.get() ?? 0;
      if (id - from >= BATCH) index(from, id);
    },
    catchUp() {
      const last = lastId.get() ?? 0;
      for (let from = indexedTo.get() ?? 0; last - from >= BATCH; from += BATCH) index(from, from + BATCH);
    },
    ...createSearch(database, fresh),
  };
}

function createSearch(
  database: Database.Database,
  fresh: (query: TermQuery, window: IdWindow) => readonly number[],
): Pick<AttemptIndex, 'newestFirst' | 'oldestFirst' | 'count'> {
  const find = (order: 'ASC' | 'DESC') =>
    database
      .prepare<[string, number, number, number, number], number>(
        `SELECT rowid FROM attempt_words WHERE attempt_words MATCH ? AND rowid > ? AND rowid < ?
         ORDER BY rowid ${order} LIMIT ? OFFSET ?`,
      )
      .pluck();
  const [descending, ascending] = [find('DESC'), find('ASC')];
  const count = database
    .prepare<[string], number>('SELECT count(*) FROM attempt_words WHERE attempt_words MATCH ?')
    .pluck();
  const all = { above: 0, below: Number.MAX_SAFE_INTEGER, limit: 0 };
  return {
    newestFirst(query, window) {
      if (!canMatch(query)) return [];
      const { above, below, limit, skip } = window;
      const notIndexed = fresh(query, window);
      const newest = notIndexed.toReversed().slice(skip, skip + limit);
      const left = limit - newest.length;
      if (left === 0) return newest;
      const skipped = Math.max(0, skip - notIndexed.length);
      return [...newest, ...descending.all(matchExpression(query), above, below, left, skipped)];
    },
    oldestFirst(query, window) {
      if (!canMatch(query)) return [];
      const { above, below, limit } = window;
      const oldest = ascending.all(matchExpression(query), above, below, limit, 0);
      const left = limit - oldest.length;
      return left === 0 ? oldest : [...oldest, ...fresh(query, window).slice(0, left)];
    },
    count: (query) =>
      canMatch(query) ? (count.get(matchExpression(query)) ?? 0) + fresh(query, all).length : 0,
  };
}
