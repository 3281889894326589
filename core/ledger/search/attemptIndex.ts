import type Database from 'better-sqlite3';
import { createSignposts } from './signposts.ts';
import { termsOf, type IndexedAttempt } from './attemptTerms.ts';
import { matches, matchExpression, type TermQuery } from './termQuery.ts';

/** Attempts strictly between two numbers, at most so many. */
export interface IdWindow {
  readonly above: number;
  readonly below: number;
  readonly limit: number;
}

export interface SkippingWindow extends IdWindow {
  /** So many of the newest are passed over. */
  readonly skip: number;
}

/** Finds attempts by terms. The newest ones are not in the index yet; they are looked through one by one. */
export interface AttemptIndex {
  /** To be called within the transaction that adds an attempt. */
  added(id: number): void;
  /** Puts into the index what is not in it, as after an upgrade. */
  catchUp(): void;
  /** To be called within the transaction that removes all attempts up to a number, and before they are gone. */
  removed(upTo: number): void;
  newestFirst(query: TermQuery, window: SkippingWindow): readonly number[];
  oldestFirst(query: TermQuery, window: IdWindow): readonly number[];
  count(query: TermQuery): number;
}

/** To pass over fewer than these is as fast as to look where they end. */
const FEWEST_JUMPED = 2_000;

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
  // Without its content, the index must be told again what it is to forget.
  const forget = database.prepare(
    `INSERT INTO attempt_words (attempt_words, rowid, words) VALUES ('delete', ?, ?)`,
  );
  const move = database.prepare('UPDATE indexed_to SET attempt_id = ?');
  const addWord = database.prepare('INSERT OR IGNORE INTO word (text) VALUES (?)');
  const index = database.transaction((from: number, to: number): void => {
    const words = new Set<string>();
    for (const attempt of read.all(from, to)) {
      const terms = termsOf(attempt);
      for (const term of terms) words.add(term);
      insert.run(attempt.id, terms.join(' '));
    }
    for (const word of words) if (/^\p{L}/u.test(word)) addWord.run(word);
    move.run(to);
  });
  const fresh = (query: TermQuery, { above, below }: IdWindow): readonly number[] =>
    read
      .all(Math.max(above, indexedTo.get() ?? 0), below - 1)
      .filter((attempt) => matches(query, termsOf(attempt)))
      .map(({ id }) => id);
  const search = createSearch(database, fresh);
  return {
    added(id) {
      const from = indexedTo.get() ?? 0;
      if (id - from >= BATCH) index(from, id);
    },
    catchUp() {
      const last = lastId.get() ?? 0;
      for (let from = indexedTo.get() ?? 0; last - from >= BATCH; from += BATCH) index(from, from + BATCH);
    },
    removed(upTo) {
      search.forget();
      const indexed = indexedTo.get() ?? 0;
      for (const attempt of read.all(0, Math.min(upTo, indexed)))
        forget.run(attempt.id, termsOf(attempt).join(' '));
      if (upTo > indexed) move.run(upTo);
    },
    newestFirst: search.newestFirst,
    oldestFirst: search.oldestFirst,
    count: search.count,
  };
}

function createSearch(
  database: Database.Database,
  fresh: (query: TermQuery, window: IdWindow) => readonly number[],
): Pick<AttemptIndex, 'newestFirst' | 'oldestFirst' | 'count'> & { readonly forget: () => void } {
  const find = (order: 'ASC' | 'DESC') =>
    database
      .prepare<[string, number, number, number, number], number>(
        // JavaScript's numbers arrive as floating-point ones, by which the index cannot jump to a row.
        `SELECT rowid FROM attempt_words
         WHERE attempt_words MATCH ? AND rowid > CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER)
         ORDER BY rowid ${order} LIMIT ? OFFSET ?`,
      )
      .pluck();
  const [descending, ascending] = [find('DESC'), find('ASC')];
  const count = database
    .prepare<[string], number>('SELECT count(*) FROM attempt_words WHERE attempt_words MATCH ?')
    .pluck();
  const between = database
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM attempt_words
       WHERE attempt_words MATCH ? AND rowid > CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER)`,
    )
    .pluck();
  const signposts = createSignposts({
    ids: (expression, ...window) => ascending.all(expression, ...window),
    count: (expression, above, below) => between.get(expression, above, below) ?? 0,
  });
  const all = { above: 0, below: Number.MAX_SAFE_INTEGER, limit: 0 };
  return {
    newestFirst(query, window) {
      const { above, below, limit, skip } = window;
      const notIndexed = fresh(query, window);
      const newest = notIndexed.toReversed().slice(skip, skip + limit);
      const expression = matchExpression(query);
      const left = limit - newest.length;
      if (left === 0 || expression === null) return newest;
      const skipped = Math.max(0, skip - notIndexed.length);
      if (skipped < FEWEST_JUMPED)
        return [...newest, ...descending.all(expression, above, below, left, skipped)];
      const first = signposts.below(expression, below, skipped);
      return first === null ? newest : [...newest, ...descending.all(expression, above, first + 1, left, 0)];
    },
    oldestFirst(query, window) {
      const { above, below, limit } = window;
      const expression = matchExpression(query);
      const oldest = expression === null ? [] : ascending.all(expression, above, below, limit, 0);
      const left = limit - oldest.length;
      return left === 0 ? oldest : [...oldest, ...fresh(query, window).slice(0, left)];
    },
    count(query) {
      const expression = matchExpression(query);
      const indexed = expression === null ? 0 : (count.get(expression) ?? 0);
      return indexed + fresh(query, all).length;
    },
    forget: () => signposts.clear(),
  };
}
