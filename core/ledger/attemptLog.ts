import type Database from 'better-sqlite3';
import {
  CHAIN_START,
  chainHash,
  verifyChain,
  type AttemptColumns,
  type AttemptRow,
  type ChainVerdict,
  type StoredHead,
} from './attemptChain.ts';
import type { RecordState } from './recordState.ts';

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

export interface LoggedAttempt extends Attempt {
  readonly id: number;
  readonly dataset: string;
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
export interface AttemptLog {
  append(attempt: Attempt): void;
  list(filter: AttemptFilter): readonly LoggedAttempt[];
  /**
   * All that match, oldest first, some hundred in memory at a time; between two of them the ledger is free for
   * other work. What is appended after the start is left out.
   */
  iterate(filter: Omit<AttemptFilter, 'limit'>): Iterable<LoggedAttempt>;
  verifyChain(): ChainVerdict;
  /** Number of the attempt at which the chain had this hash (64 hexadecimal digits); null when there is none. */
  findByHash(hash: string): number | null;
}

export function createAttemptLog(database: Database.Database): AttemptLog {
  const head = database.prepare<[], StoredHead>('SELECT attempt_id, chain FROM chain_head');
  const newest = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM attempt').pluck();
  const insert = database.prepare<AttemptRow>(`
    INSERT INTO attempt (id, record_id, run_id, kind, started_at, duration_ms, payload, outcome, code,
                         http_status, message, chain)
    VALUES (@id, @record_id, @run_id, @kind, @started_at, @duration_ms, @payload, @outcome, @code,
            @http_status, @message, @chain)`);
  const moveHead = database.prepare<[number, Buffer]>('UPDATE chain_head SET attempt_id = ?, chain = ?');
  const byChain = database.prepare<[Buffer], number>('SELECT id FROM attempt WHERE chain = ?').pluck();
  const append = database.transaction((attempt: Attempt): void => {
    const { attempt_id, chain: previous } = head.get() ?? { attempt_id: 0, chain: CHAIN_START };
    // Attempts that somebody put in or took out behind our back stay visible: neither their numbers nor their
    // links are used again.
    const row = { ...rowOf(attempt), id: Math.max(attempt_id, newest.get() ?? 0) + 1 };
    const chain = chainHash(previous, row);
    insert.run({ ...row, chain });
    moveHead.run(row.id, chain);
  });
  return {
    append: (attempt) => append(attempt),
    list: (filter) => listAttempts(database, filter),
    iterate: (filter) => iterateAttempts(database, filter),
    verifyChain: () => verifyChain(database),
    findByHash: (hash) => byChain.get(Buffer.from(hash, 'hex')) ?? null,
  };
}

function rowOf(attempt: Attempt): Omit<AttemptColumns, 'id'> {
  return {
    record_id: attempt.recordId,
    run_id: attempt.runId,
    kind: attempt.kind,
    started_at: attempt.startedAt,
    duration_ms: attempt.durationMs,
    // As SQLite will give it back: half a surrogate pair, cut out of a longer answer, would not survive.
    payload: attempt.payload.toWellFormed(),
    outcome: attempt.outcome,
    code: attempt.code,
    http_status: attempt.httpStatus,
    message: attempt.message.toWellFormed(),
  };
}

interface JoinedRow extends AttemptRow {
  readonly dataset: string;
  readonly date: string;
  readonly environment: string;
}

const JOINED = `SELECT attempt.*, record.dataset, record.date, record.environment
  FROM attempt JOIN record ON record.id = attempt.record_id`;
const ROWS_AT_A_TIME = 500;

function listAttempts(database: Database.Database, filter: AttemptFilter): readonly LoggedAttempt[] {
  const conditions = conditionsOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return database
    .prepare<unknown[], JoinedRow>(`${JOINED} ${where} ORDER BY attempt.id DESC LIMIT @limit`)
    .all(filter)
    .map(loggedAttempt);
}

function* iterateAttempts(
  database: Database.Database,
  filter: Omit<AttemptFilter, 'limit'>,
): Generator<LoggedAttempt> {
  const last = database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM attempt').pluck().get() ?? 0;
  const conditions = ['attempt.id > @after', 'attempt.id <= @last', ...conditionsOf(filter)];
  const next = database.prepare<unknown[], JoinedRow>(
    `${JOINED} WHERE ${conditions.join(' AND ')} ORDER BY attempt.id LIMIT ${ROWS_AT_A_TIME}`,
  );
  let rows: JoinedRow[];
  let after = 0;
  do {
    rows = next.all({ ...filter, after, last });
    yield* rows.map(loggedAttempt);
    after = rows.at(-1)?.id ?? last;
  } while (rows.length === ROWS_AT_A_TIME);
}

function conditionsOf(filter: Partial<AttemptFilter>): string[] {
  const columns = {
    environment: 'record.environment',
    dataset: 'record.dataset',
    outcome: 'attempt.outcome',
    runId: 'attempt.run_id',
    date: 'record.date',
  } as const;
  const named = Object.entries(columns).filter(([name]) => Object.hasOwn(filter, name));
  return named.map(([name, column]) => `${column} = @${name}`);
}

function loggedAttempt(row: JoinedRow): LoggedAttempt {
  return {
    id: row.id,
    recordId: row.record_id,
    runId: row.run_id,
    kind: row.kind,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    payload: row.payload,
    outcome: row.outcome,
    code: row.code,
    httpStatus: row.http_status,
    message: row.message,
    dataset: row.dataset,
    date: row.date,
    environment: row.environment,
  };
}
