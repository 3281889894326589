import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
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

/** Where the chain of attempts is broken: the first attempt whose content does not fit its hash. */
export interface ChainVerdict {
  readonly checked: number;
  readonly brokenAt: number | null;
}

/** The append-only, hash-chained log of attempts. */
export interface AttemptLog {
  append(attempt: Attempt): void;
  list(filter: AttemptFilter): readonly LoggedAttempt[];
  verifyChain(): ChainVerdict;
}

interface AttemptRow {
  readonly id: number;
  readonly record_id: number;
  readonly run_id: number;
  readonly kind: Attempt['kind'];
  readonly started_at: number;
  readonly duration_ms: number;
  readonly payload: string;
  readonly outcome: RecordState;
  readonly code: string | null;
  readonly http_status: number | null;
  readonly message: string;
  readonly chain: Buffer;
}

const CHAIN_START = Buffer.alloc(32);

export function createAttemptLog(database: Database.Database): AttemptLog {
  const head = database.prepare<[], Buffer>('SELECT chain FROM attempt ORDER BY id DESC LIMIT 1').pluck();
  const insert = database.prepare<AttemptRow>(`
    INSERT INTO attempt (id, record_id, run_id, kind, started_at, duration_ms, payload, outcome, code,
                         http_status, message, chain)
    VALUES (@id, @record_id, @run_id, @kind, @started_at, @duration_ms, @payload, @outcome, @code,
            @http_status, @message, @chain)`);
  const nextId = database.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM attempt').pluck();
  return {
    append(attempt) {
      const row = { ...rowOf(attempt), id: nextId.get() ?? 1 };
      insert.run({ ...row, chain: chainHash(head.get() ?? CHAIN_START, row) });
    },
    list: (filter) => listAttempts(database, filter),
    verifyChain: () => verifyChain(database),
  };
}

function rowOf(attempt: Attempt): Omit<AttemptRow, 'id' | 'chain'> {
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
    message: attempt.message,
  };
}

function chainHash(previous: Uint8Array, row: Omit<AttemptRow, 'chain'>): Buffer {
  const content = [
    row.id,
    row.record_id,
    row.run_id,
    row.kind,
    row.started_at,
    row.duration_ms,
    row.payload,
    row.outcome,
    row.code,
    row.http_status,
    row.message,
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(content)).digest();
}

function verifyChain(database: Database.Database): ChainVerdict {
  let previous: Uint8Array = CHAIN_START;
  let checked = 0;
  for (const row of database.prepare<[], AttemptRow>('SELECT * FROM attempt ORDER BY id').iterate()) {
    const expected = chainHash(previous, row);
    if (!expected.equals(row.chain)) return { checked, brokenAt: row.id };
    previous = expected;
    checked += 1;
  }
  return { checked, brokenAt: null };
}

function listAttempts(database: Database.Database, filter: AttemptFilter): readonly LoggedAttempt[] {
  const { limit, ...parts } = filter;
  const columns = {
    environment: 'record.environment',
    dataset: 'record.dataset',
    outcome: 'attempt.outcome',
    runId: 'attempt.run_id',
    date: 'record.date',
  } as const;
  const named = Object.entries(columns).filter(([name]) => Object.hasOwn(parts, name));
  const where = named.map(([name, column]) => `${column} = @${name}`).join(' AND ');
  return database
    .prepare<unknown[], AttemptRow & { dataset: string; date: string; environment: string }>(
      `SELECT attempt.*, record.dataset, record.date, record.environment
       FROM attempt JOIN record ON record.id = attempt.record_id
       ${where === '' ? '' : `WHERE ${where}`}
       ORDER BY attempt.id DESC LIMIT @limit`,
    )
    .all({ ...parts, limit })
    .map((row) => ({
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
    }));
}
