import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChainBreak, ChainVerdict } from '../../core/ledger/attemptChain.ts';
import type { NewAttempt } from '../../core/ledger/attemptLog.ts';
import { openLedger, openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** What an attempt consists of, by the table that keeps it; for its number see `tampering`. */
const tableOf: Readonly<Record<string, 'attempt' | 'version' | 'answer'>> = {
  version_id: 'attempt',
  run_id: 'attempt',
  kind: 'attempt',
  started_at: 'attempt',
  duration_ms: 'attempt',
  outcome: 'attempt',
  answer_id: 'attempt',
  chain: 'attempt',
  record_id: 'version',
  payload: 'version',
  code: 'answer',
  http_status: 'answer',
  message: 'answer',
};
const columns = Object.keys(tableOf);

const tampering: readonly (readonly [string, string, ChainBreak])[] = [
  ['a row was taken out', 'DELETE FROM attempt WHERE id = 3', { kind: 'removed', at: 3, to: 3 }],
  ['the first row was taken out', 'DELETE FROM attempt WHERE id = 1', { kind: 'removed', at: 1, to: 1 }],
  ['the last row was taken out', 'DELETE FROM attempt WHERE id = 8', { kind: 'removed', at: 8, to: 8 }],
  ['the end was cut off', 'DELETE FROM attempt WHERE id > 5', { kind: 'removed', at: 6, to: 8 }],
  ['everything was taken out', 'DELETE FROM attempt', { kind: 'removed', at: 1, to: 8 }],
  [
    'a row was taken out and the rest moved up',
    'DELETE FROM attempt WHERE id = 3; UPDATE attempt SET id = id - 1 WHERE id > 3',
    { kind: 'changed', at: 3 },
  ],
  [
    'two rows changed places',
    'UPDATE attempt SET id = 99 WHERE id = 4; UPDATE attempt SET id = 4 WHERE id = 5; UPDATE attempt SET id = 5 WHERE id = 99',
    { kind: 'changed', at: 4 },
  ],
  ['a number was changed', 'UPDATE attempt SET id = 99 WHERE id = 8', { kind: 'added', at: 99 }],
  [
    'a row was put in at the end',
    `INSERT INTO attempt SELECT 9, version_id, run_id, kind, started_at, duration_ms, outcome, answer_id, chain
     FROM attempt WHERE id = 8`,
    { kind: 'added', at: 9 },
  ],
  ['a code was taken out', 'UPDATE answer SET code = NULL WHERE id = 7', { kind: 'changed', at: 7 }],
  [
    'an answer was taken out',
    'PRAGMA foreign_keys = OFF; DELETE FROM answer WHERE id = 7',
    { kind: 'changed', at: 7 },
  ],
  ['the head was changed', 'UPDATE chain_head SET chain = zeroblob(32)', { kind: 'head', at: 8 }],
  [
    'the end was cut off and the head moved back',
    'DELETE FROM attempt WHERE id > 5; UPDATE chain_head SET attempt_id = 5',
    { kind: 'head', at: 5 },
  ],
];

describe('the chain of attempts', () => {
  test('holds as long as nobody changes a row', () => {
    const path = ledgerWithAttempts(20);
    expect(verify(path)).toMatchObject({ checked: 20, broken: null, head: { attemptId: 20 } });
  });

  test('holds for an empty log', () => {
    expect(verify(ledgerWithAttempts(0))).toMatchObject({ checked: 0, broken: null });
  });

  test('holds whatever BIOS answers, also half a character', () => {
    const message = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud83d')) });
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), (messages) => {
        expect(verify(ledgerWithAttempts(messages.length, messages)).broken).toBeNull();
      }),
      { numRuns: 10, examples: [[['dipotong \ud83d', 'nol \u0000 di tengah']]] },
    );
  });

  test.each(tampering)('breaks where %s', (_how, change, broken) => {
    const path = ledgerWithAttempts(8);
    withDatabase(path, (database) => database.exec(change));
    expect(verify(path)).toMatchObject({ broken });
  });

  test('goes on breaking there when the application goes on logging', () => {
    const path = ledgerWithAttempts(8);
    withDatabase(path, (database) => database.exec('DELETE FROM attempt WHERE id > 6'));
    addAttempts(path, 3);
    expect(verify(path).broken).toEqual({ kind: 'removed', at: 7, to: 8 });
  });

  test('can be checked in steps, and what is logged meanwhile is checked too', () => {
    const path = ledgerWithAttempts(1);
    const ledger = openLedger(path);
    const addSame = (count: number): void =>
      ledger.transaction(() => {
        for (let added = 0; added < count; added += 1) ledger.attempts.append(sameAgain);
      });
    addSame(2_499);
    const next = ledger.attempts.walkChain();
    expect(next()).toEqual({ checked: 2_000, of: 2_500, verdict: null });
    addSame(1);
    const { verdict } = next();
    expect(verdict).toMatchObject({ checked: 2_501, broken: null, head: { attemptId: 2_501 } });
    ledger.close();
    withDatabase(path, (database) => database.exec('UPDATE attempt SET duration_ms = 7 WHERE id = 2100'));
    expect(verify(path)).toMatchObject({ checked: 2_099, broken: { kind: 'changed', at: 2_100 } });
  });

  test('knows the heads it once had, and no other', () => {
    const path = ledgerWithAttempts(4);
    const { head } = verify(path);
    addAttempts(path, 2);
    const ledger = openLedger(path);
    expect(ledger.attempts.findByHash(head.hash)).toBe(4);
    expect(ledger.attempts.findByHash('0'.repeat(64))).toBeNull();
    ledger.close();
  });
});

describe('one byte, anywhere in the log,', () => {
  const path = { current: '' };
  const rows = 4;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'kirim-bios-test-'));
    path.current = join(folder, 'ledger.sqlite');
    addAttempts(path.current, rows);
    return () => rmSync(folder, { recursive: true });
  });

  test('breaks the chain at its row', () => {
    const place = fc.record({
      id: fc.integer({ min: 1, max: rows }),
      column: fc.constantFrom(...columns),
      byte: fc.nat(),
      bit: fc.integer({ min: 0, max: 7 }),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(place, ({ id, column, byte, bit }) => {
        const undo = flip(path.current, id, column, byte, bit);
        expect(verify(path.current).broken).toMatchObject({ kind: 'changed', at: id });
        seen.add(`${id} ${column}`);
        undo();
      }),
      { numRuns: 150 },
    );
    expect(verify(path.current).broken).toBeNull();
    expect(seen.size).toBeGreaterThan((rows * columns.length) / 2);
  });

  test.each(columns)('breaks it in every row: %s', (column) => {
    for (let id = 1; id <= rows; id += 1) {
      const undo = flip(path.current, id, column, 0, 0);
      expect(verify(path.current).broken).toMatchObject({ kind: 'changed', at: id });
      undo();
    }
  });
});

test('attempts are listed newest first, narrowed by what is asked', () => {
  const ledger = openLedger(ledgerWithAttempts(6));
  expect(ledger.attempts.list({ limit: 2 }).map((attempt) => attempt.id)).toEqual([6, 5]);
  expect(ledger.attempts.list({ date: '2026-03-04', limit: 9 }).map((attempt) => attempt.id)).toEqual([4]);
  expect(ledger.attempts.list({ outcome: 'rejected', limit: 9 })).toEqual([]);
  ledger.close();
});

const sameAgain: NewAttempt = {
  recordId: 1,
  versionId: 1,
  runId: 1,
  kind: 'send',
  startedAt: 1,
  durationMs: 1,
  payload: '{"jumlah":"1"}',
  outcome: 'accepted',
  code: null,
  httpStatus: null,
  message: '',
};

function ledgerWithAttempts(count: number, messages: readonly string[] = []): string {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  addAttempts(path, count, messages);
  return path;
}

function addAttempts(path: string, count: number, messages: readonly string[] = []): void {
  const ledger = openLedger(path);
  const before = ledger.records.countByState('training').accepted ?? 0;
  const runId = ledger.runs.start('send', 'training', 0);
  for (let day = before + 1; day <= before + count; day += 1) {
    const date = `2026-03-${String(day).padStart(2, '0')}`;
    const payload = JSON.stringify({ jumlah: String(day) });
    ledger.records.queue(
      {
        environment: 'training',
        dataset: 'a/b',
        mapping: 'contoh',
        naturalKey: JSON.stringify([date]),
        date,
        dimension: '[]',
        payload,
        reference: '{}',
        heldBecause: null,
      },
      runId,
      day,
    );
    const [record] = ledger.records.claim('training', day, 1, []);
    if (record === undefined) throw new Error('nothing was claimed');
    ledger.records.settle(
      record,
      { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 },
      {
        runId,
        kind: 'send',
        startedAt: day,
        durationMs: 1,
        code: 'MSG20003',
        httpStatus: 200,
        // No two alike, since equal answers are kept once.
        message: messages[day - before - 1] ?? `ok ${day}`,
      },
    );
  }
  ledger.close();
}

/** Flips one bit of a column's stored text or bytes, or of its number; returns how to undo that. */
function flip(path: string, attemptId: number, column: string, byte: number, bit: number): () => void {
  return withDatabase(path, (database) => {
    database.pragma('foreign_keys = OFF');
    const table = tableOf[column] ?? 'attempt';
    const idColumn = table === 'attempt' ? 'id' : `${table}_id`;
    const id = database.prepare(`SELECT ${idColumn} FROM attempt WHERE id = ?`).pluck().get(attemptId);
    const before = database.prepare(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(id);
    const set = database.prepare(`UPDATE ${table} SET ${column} = ${castOf(before)} WHERE id = ?`);
    set.run(flipped(before, byte, bit), id);
    return () =>
      withDatabase(path, (again) => {
        again.pragma('foreign_keys = OFF');
        again.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(before, id);
      });
  });
}

/** Text is changed by its bytes, as a disk editor would, even where the result is no text any more. */
function castOf(value: unknown): string {
  return typeof value === 'string' ? 'CAST(? AS TEXT)' : '?';
}

function flipped(value: unknown, byte: number, bit: number): number | Buffer {
  if (typeof value === 'number') return value ^ (1 << bit);
  const bytes = Buffer.isBuffer(value) ? Buffer.from(value) : Buffer.from(String(value));
  bytes[byte % bytes.length] = (bytes[byte % bytes.length] ?? 0) ^ (1 << bit);
  return bytes;
}

function verify(path: string): ChainVerdict {
  const ledger = openLedgerReadOnly(path);
  if (ledger === null) throw new Error('There is no ledger.');
  try {
    return ledger.attempts.verifyChain();
  } finally {
    ledger.close();
  }
}

function withDatabase<Result>(path: string, use: (database: Database.Database) => Result): Result {
  const database = new Database(path);
  try {
    return use(database);
  } finally {
    database.close();
  }
}
