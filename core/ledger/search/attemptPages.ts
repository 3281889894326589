import type Database from 'better-sqlite3';
import type { LoggedAttempt } from '../attemptLog.ts';
import type { AttemptIndex, SkippingWindow } from './attemptIndex.ts';
import { createQueryTerms, type AttemptQuery } from './attemptQuery.ts';
import type { TermQuery } from './termQuery.ts';

/** Where a page of attempts begins; numbers are those of attempts. */
export type PagePlace =
  | { readonly at: 'newest' | 'oldest' }
  | { readonly at: 'before' | 'after'; readonly id: number }
  /** The attempts that were made at this instant (epoch milliseconds) and before. */
  | { readonly at: 'time'; readonly instant: number };

/** Rows of a list that begins with attempt `upTo`, so that it stays the same while new ones are added. */
export interface AttemptRows {
  readonly upTo: number;
  readonly skip: number;
  readonly limit: number;
}

export interface AttemptPage {
  /** Newest first. */
  readonly attempts: readonly LoggedAttempt[];
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
}

/** Looking through the log; no page costs more than another, however deep it lies. */
export interface AttemptPages {
  page(query: AttemptQuery, place: PagePlace, limit: number): AttemptPage;
  /** Newest first. */
  rows(query: AttemptQuery, rows: AttemptRows): readonly LoggedAttempt[];
  /**
   * All that match, oldest first, some hundred in memory at a time; between two of them the ledger is free for
   * other work. What is appended after the start is left out.
   */
  all(query: AttemptQuery): Iterable<LoggedAttempt>;
  count(query: AttemptQuery): number;
  find(id: number): LoggedAttempt | undefined;
}

/** Of a walk through all. */
const ROWS_AT_A_TIME = 500;

interface Range {
  readonly first: number;
  readonly last: number;
}

type FindIds = (query: TermQuery, window: SkippingWindow) => readonly number[];

export const ATTEMPT_COLUMNS = `
  full_attempt.id, record_id AS recordId, full_attempt.run_id AS runId, kind, started_at AS startedAt,
  duration_ms AS durationMs, full_attempt.payload, outcome, code, http_status AS httpStatus, message,
  dataset, date, environment, mapping, natural_key AS naturalKey`;

export function createAttemptPages(database: Database.Database, index: AttemptIndex): AttemptPages {
  const termsFor = createQueryTerms(database);
  const range = database.prepare<[], Range>(`
    SELECT (SELECT attempt_id + 1 FROM chain_start) AS first, (SELECT coalesce(max(id), 0) FROM attempt) AS last`);
  const read = database.prepare<[string], LoggedAttempt>(`
    SELECT ${ATTEMPT_COLUMNS} FROM full_attempt JOIN full_record ON full_record.id = record_id
    WHERE full_attempt.id IN (SELECT value FROM json_each(?)) ORDER BY full_attempt.id DESC`);
  const rows = (ids: readonly number[]): readonly LoggedAttempt[] => read.all(JSON.stringify(ids));
  const find = createFinders(index);
  const idAt = createTimeFinder(database);
  return {
    page(query, place, limit) {
      const terms = termsFor(query);
      const { first, last } = range.get() ?? { first: 1, last: 0 };
      const all = { above: first - 1, below: last + 1, limit, skip: 0 };
      const window = windowAt(place, all, () => idAt(first, last, place));
      const isUpwards = place.at === 'oldest' || place.at === 'after';
      const ids = isUpwards ? find.up(terms, window).toReversed() : find.down(terms, window);
      const newest = ids[0] ?? window.below - 1;
      const oldest = ids.at(-1) ?? window.above + 1;
      return {
        attempts: rows(ids),
        hasNewer: find.up(terms, { ...all, above: newest, limit: 1 }).length > 0,
        hasOlder: find.down(terms, { ...all, below: oldest, limit: 1 }).length > 0,
      };
    },
    rows(query, { upTo, skip, limit }) {
      const { first, last } = range.get() ?? { first: 1, last: 0 };
      const window = { above: first - 1, below: Math.min(last, upTo) + 1, limit, skip };
      return rows(find.down(termsFor(query), window));
    },
    *all(query) {
      const terms = termsFor(query);
      const { first, last } = range.get() ?? { first: 1, last: 0 };
      for (let above = first - 1; ;) {
        const ids = find.up(terms, { above, below: last + 1, limit: ROWS_AT_A_TIME, skip: 0 });
        yield* rows(ids).toReversed();
        if (ids.length < ROWS_AT_A_TIME) return;
        above = ids.at(-1) ?? last;
      }
    },
    count(query) {
      const terms = termsFor(query);
      const { first, last } = range.get() ?? { first: 1, last: 0 };
      return terms.length === 0 ? Math.max(0, last - first + 1) : index.count(terms);
    },
    find: (id) => rows([id])[0],
  };
}

/** Attempts are numbered without gaps, so without a query their numbers are known. */
function createFinders(index: AttemptIndex): { readonly up: FindIds; readonly down: FindIds } {
  return {
    up(query, window) {
      if (query.length > 0) return index.oldestFirst(query, window);
      const { above, below, limit } = window;
      return consecutive(Math.max(0, Math.min(limit, below - above - 1)), (step) => above + 1 + step);
    },
    down(query, window) {
      if (query.length > 0) return index.newestFirst(query, window);
      const { above, limit } = window;
      const below = window.below - window.skip;
      return consecutive(Math.max(0, Math.min(limit, below - above - 1)), (step) => below - 1 - step);
    },
  };
}

function consecutive(length: number, idAt: (step: number) => number): readonly number[] {
  return Array.from({ length }, (_, step) => idAt(step));
}

function windowAt(place: PagePlace, all: SkippingWindow, idAtTime: () => number): SkippingWindow {
  switch (place.at) {
    case 'newest':
    case 'oldest':
      return all;
    case 'before':
      return { ...all, below: Math.min(all.below, place.id) };
    case 'after':
      return { ...all, above: Math.max(all.above, place.id) };
    case 'time':
      return { ...all, below: idAtTime() + 1 };
  }
}

/** The last attempt that was made at an instant or before, by halving; good enough where a clock was put back. */
function createTimeFinder(
  database: Database.Database,
): (first: number, last: number, place: PagePlace) => number {
  const startedAt = database.prepare<[number], number>('SELECT started_at FROM attempt WHERE id = ?').pluck();
  return (first, last, place) => {
    if (place.at !== 'time') return last;
    let [low, high] = [first - 1, last];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((startedAt.get(middle) ?? 0) <= place.instant) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
