import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../core/ledger/openLedger.ts';
import { payloadHash } from '../../core/ledger/payloadHash.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const columns = ['record_id', 'kind', 'started_at', 'payload', 'outcome', 'code', 'http_status', 'message'];

describe('the chain of attempts', () => {
  test('holds as long as nobody changes a row', () => {
    const path = ledgerWithAttempts(20);
    expect(verify(path)).toEqual({ checked: 20, brokenAt: null });
  });

  test('breaks at the row of which any column was changed', () => {
    const path = ledgerWithAttempts(8);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...columns), (id, column) => {
        const undo = change(path, id, column);
        expect(verify(path).brokenAt).toBe(id);
        undo();
      }),
      { numRuns: 40 },
    );
    expect(verify(path).brokenAt).toBeNull();
  });

  test('breaks where a row was taken out', () => {
    const path = ledgerWithAttempts(5);
    withDatabase(path, (database) => database.exec('DELETE FROM attempt WHERE id = 3'));
    expect(verify(path).brokenAt).toBe(4);
  });
});

test('attempts are listed newest first, narrowed by what is asked', () => {
  const ledger = openLedger(ledgerWithAttempts(6));
  expect(ledger.attempts.list({ limit: 2 }).map((attempt) => attempt.id)).toEqual([6, 5]);
  expect(ledger.attempts.list({ date: '2026-03-04', limit: 9 }).map((attempt) => attempt.id)).toEqual([4]);
  expect(ledger.attempts.list({ outcome: 'rejected', limit: 9 })).toEqual([]);
  ledger.close();
});

function ledgerWithAttempts(count: number): string {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  const ledger = openLedger(path);
  const runId = ledger.runs.start('send', 'training', 0);
  for (let day = 1; day <= count; day += 1) {
    const date = `2026-03-${String(day).padStart(2, '0')}`;
    const payload = JSON.stringify({ jumlah: String(day) });
    ledger.records.queue(
      {
        environment: 'training',
        dataset: 'a/b',
        mapping: 'contoh',
        naturalKey: date,
        date,
        dimension: '[]',
        payload,
        hash: payloadHash(payload),
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
        message: 'ok',
      },
    );
  }
  ledger.close();
  return path;
}

function change(path: string, id: number, column: string): () => void {
  return withDatabase(path, (database) => {
    const before = database.prepare(`SELECT ${column} FROM attempt WHERE id = ?`).pluck().get(id);
    const isNumber = typeof before === 'number';
    database.pragma('foreign_keys = OFF');
    const set = database.prepare(`UPDATE attempt SET ${column} = ? WHERE id = ?`);
    set.run(isNumber ? before + 1 : `${String(before)}.`, id);
    return () =>
      withDatabase(path, (again) => {
        again.pragma('foreign_keys = OFF');
        again.prepare(`UPDATE attempt SET ${column} = ? WHERE id = ?`).run(before, id);
      });
  });
}

function verify(path: string): { checked: number; brokenAt: number | null } {
  const ledger = openLedger(path);
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
