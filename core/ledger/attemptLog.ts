import type Database from 'better-sqlite3';
import {
  CHAIN_START,
  chainHash,
  createChainWalk,
  verifyChain,
  type AttemptColumns,
  type ChainStep,
  type ChainVerdict,
  type StoredHead,
} from './attemptChain.ts';
import type { Names } from './names.ts';
import type { RecordState } from './recordState.ts';
import type { AttemptIndex } from './search/attemptIndex.ts';
import { createAttemptPages, type AttemptPages } from './search/attemptPages.ts';
import type { AttemptQuery } from './search/attemptQuery.ts';

/** One request for a record and its answer. Holds no secret. */
export interface Attempt {
  readonly recordId: number;
  readonly runId: number;
  readonly kind: 'send' | 'read-back';
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** The payload as canonical JSON. */
  readonly payload: string;
  /** State that the record came to. */
  readonly outcome: RecordState;
  /** BIOS message code, or null when there was none. */
  readonly code: string | null;
  readonly httpStatus: number | null;
  /** BIOS' own words, or what happened instead. */
  readonly message: string;
}

/** An attempt about to be logged. */
export interface NewAttempt extends Attempt {
  /** The payload's number in the ledger. */
  readonly versionId: number;
}

export interface LoggedAttempt extends Attempt {
  readonly id: number;
  readonly dataset: string;
  readonly mapping: string;
  readonly naturalKey: string;
  /** The day that the record is about. */
  readonly date: string;
  readonly environment: string;
}

/** What to list; every part narrows, newest first. */
export interface AttemptFilter {
  readonly environment?: string;
  readonly dataset?: string;
  readonly outcome?: string;
  readonly runId?: number;
  readonly date?: string;
  readonly limit: number;
}

/** The append-only, hash-chained log of attempts. */
export interface AttemptLog extends AttemptPages {
  append(attempt: NewAttempt): void;
  list(filter: AttemptFilter): readonly LoggedAttempt[];
  verifyChain(): ChainVerdict;
  /** The same check in steps: each call of what it gives makes one, until there is a verdict. */
  walkChain(): () => ChainStep;
  /** Number of the attempt at which the chain had this hash (64 hexadecimal digits); null when there is none. */
  findByHash(hash: string): number | null;
}

export function createAttemptLog(database: Database.Database, names: Names, index: AttemptIndex): AttemptLog {
  const byChain = database.prepare<[Buffer], number>('SELECT id FROM attempt WHERE chain = ?').pluck();
  const pages = createAttemptPages(database, index);
  const append = createAppend(database, names);
  return {
    ...pages,
    append: database.transaction((attempt: NewAttempt): void => index.added(append(attempt))),
    list: ({ limit, ...filter }) => pages.page(queryOf(filter), { at: 'newest' }, limit).attempts,
    verifyChain: () => verifyChain(database),
    walkChain: () => createChainWalk(database),
    findByHash: (hash) => byChain.get(Buffer.from(hash, 'hex')) ?? null,
  };
}

function queryOf({ dataset, outcome, date, ...filter }: Omit<AttemptFilter, 'limit'>): AttemptQuery {
  return {
    ...filter,
    datasets: dataset === undefined ? undefined : [dataset],
    outcomes: outcome === undefined ? undefined : [outcome],
    from: date,
    to: date,
  };
}

function createAppend(database: Database.Database, names: Names): (attempt: NewAttempt) => number {
  const head = database.prepare<[], StoredHead>('SELECT attempt_id, chain FROM chain_head');
  const newest = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM attempt').pluck();
  const insert = database.prepare(`
    INSERT INTO attempt (id, version_id, run_id, kind, started_at, duration_ms, outcome, answer_id, chain)
    VALUES (@id, @versionId, @run_id, @kind, @started_at, @duration_ms, @outcome, @answerId, @chain)`);
  const moveHead = database.prepare<[number, Buffer]>('UPDATE chain_head SET attempt_id = ?, chain = ?');
  return (attempt) => {
    const { attempt_id, chain: previous } = head.get() ?? { attempt_id: 0, chain: CHAIN_START };
    // Attempts that somebody put in or took out behind our back stay visible: neither their numbers nor their
    // links are used again.
    const row = { ...rowOf(attempt), id: Math.max(attempt_id, newest.get() ?? 0) + 1 };
    const chain = chainHash(previous, row);
    const answerId = names.answer(row.code, row.http_status, row.message);
    insert.run({ ...row, versionId: attempt.versionId, answerId, chain });
    moveHead.run(row.id, chain);
    return row.id;
  };
}

function rowOf(attempt: Attempt): Omit<AttemptColumns, 'id'> {
  return {
    record_id: attempt.recordId,
    run_id: attempt.runId,
    kind: attempt.kind,
    started_at: attempt.startedAt,
    duration_ms: attempt.durationMs,
    payload: attempt.payload,
    outcome: attempt.outcome,
    code: attempt.code,
    http_status: attempt.httpStatus,
    // As SQLite will give it back: half a surrogate pair, cut out of a longer answer, would not survive.
    message: attempt.message.toWellFormed(),
  };
}
