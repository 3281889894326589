import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { RecordState } from './recordState.ts';

/** An attempt as its table keeps it, without its link of the chain. */
export interface AttemptColumns {
  readonly id: number;
  readonly record_id: number;
  readonly run_id: number;
  readonly kind: 'send' | 'read-back';
  readonly started_at: number;
  readonly duration_ms: number;
  readonly payload: string;
  readonly outcome: RecordState;
  readonly code: string | null;
  readonly http_status: number | null;
  readonly message: string;
}

export interface AttemptRow extends AttemptColumns {
  readonly chain: Buffer;
}

/** Where the chain ends. Whoever keeps it elsewhere, as on paper, can tell later whether the log is still the same. */
export interface ChainHead {
  /** Number of the newest attempt; 0 while there is none. */
  readonly attemptId: number;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly hash: string;
}

/**
 * Where the chain is broken first: an attempt is not as it was logged (or stands in another's place), attempts are
 * gone, or there are attempts that this application never logged.
 */
export type ChainBreak =
  | { readonly kind: 'changed'; readonly at: number }
  | { readonly kind: 'removed'; readonly at: number; readonly to: number }
  | { readonly kind: 'added'; readonly at: number }
  /** The kept head is not that of the last attempt. */
  | { readonly kind: 'head'; readonly at: number };

export interface ChainVerdict {
  /** Attempts that were found as they were logged, from the oldest that is kept on. */
  readonly checked: number;
  readonly head: ChainHead;
  readonly broken: ChainBreak | null;
}

/** The link of an attempt: SHA-256 over the link before it and every column of its own. */
export function chainHash(previous: Uint8Array, row: AttemptColumns): Buffer {
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

/** What the ledger keeps of the newest attempt, apart from the attempts. */
export interface StoredHead {
  readonly attempt_id: number;
  readonly chain: Buffer;
}

/** How far a check has come; it is at its end when there is a verdict. */
export interface ChainStep {
  readonly checked: number;
  readonly of: number;
  readonly verdict: ChainVerdict | null;
}

/** Checks every attempt, also beside a process that goes on writing. */
export function verifyChain(database: Database.Database): ChainVerdict {
  return database.transaction(() => {
    const next = createChainWalk(database);
    for (;;) {
      const { verdict } = next();
      if (verdict !== null) return verdict;
    }
  })();
}

const ROWS_AT_A_TIME = 2_000;

/** A check in steps, between which the ledger is free for other work; what is logged meanwhile is checked too. */
export function createChainWalk(database: Database.Database): () => ChainStep {
  const readHead = database.prepare<[], StoredHead>('SELECT attempt_id, chain FROM chain_head');
  const read = database.prepare<[number, number], AttemptRow>(CHAINED);
  const start =
    database.prepare<[], StoredHead>('SELECT attempt_id, chain FROM chain_start').get() ?? NO_HEAD;
  // Also what somebody put in below the first number is looked at.
  const last = { id: Number.MIN_SAFE_INTEGER, number: start.attempt_id, chain: start.chain };
  const verdictOf = (head: StoredHead, broken: ChainBreak | null): ChainVerdict => ({
    checked: last.number - start.attempt_id,
    broken,
    head: { attemptId: head.attempt_id, hash: head.chain.toString('hex') },
  });
  return database.transaction((): ChainStep => {
    const head = readHead.get() ?? NO_HEAD;
    const rows = read.all(last.id, ROWS_AT_A_TIME);
    for (const row of rows) {
      const broken = breakAt(row, last.chain, last.number + 1, head);
      if (broken !== null) return stepOf(verdictOf(head, broken));
      last.chain = row.chain;
      last.id = row.id;
      last.number += 1;
    }
    if (rows.length < ROWS_AT_A_TIME) {
      return stepOf(verdictOf(head, breakAtEnd(last.chain, last.number, head)));
    }
    return {
      checked: last.number - start.attempt_id,
      of: Math.max(last.number, head.attempt_id) - start.attempt_id,
      verdict: null,
    };
  });
}

function stepOf(verdict: ChainVerdict): ChainStep {
  return { checked: verdict.checked, of: verdict.checked, verdict };
}

/** Attempts also where what they refer to is gone. */
const CHAINED = `
  SELECT attempt.id, record_id, attempt.run_id, kind, started_at, duration_ms, payload, outcome, code, http_status,
         message, chain
  FROM attempt LEFT JOIN version ON version.id = version_id LEFT JOIN answer ON answer.id = answer_id
  WHERE attempt.id > ? ORDER BY attempt.id LIMIT ?`;

/** What the first attempt is chained to. */
export const CHAIN_START = Buffer.alloc(32);

const NO_HEAD: StoredHead = { attempt_id: 0, chain: CHAIN_START };

/** Attempts are numbered without gaps, so a gap is where some were taken out. */
function breakAt(row: AttemptRow, previous: Buffer, number: number, head: StoredHead): ChainBreak | null {
  if (row.id > head.attempt_id) return { kind: 'added', at: row.id };
  if (row.id > number) return { kind: 'removed', at: number, to: row.id - 1 };
  return chainHash(previous, row).equals(row.chain) ? null : { kind: 'changed', at: row.id };
}

function breakAtEnd(last: Buffer, number: number, head: StoredHead): ChainBreak | null {
  if (number < head.attempt_id) return { kind: 'removed', at: number + 1, to: head.attempt_id };
  return last.equals(head.chain) ? null : { kind: 'head', at: number };
}
