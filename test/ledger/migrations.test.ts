import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger, openLedgerReadOnly, type Ledger } from '../../core/ledger/openLedger.ts';
import { queueEntry } from '../support/queueEntry.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { createOldLedger } from './oldLedger.ts';

const TODAY = Date.UTC(2026, 10, 24);

test('a ledger of version 2 keeps its records, with what BIOS is known to hold', () => {
  const { ledger } = upgraded();
  expect(ledger.recordList.list({ environment: 'training' })).toMatchObject([
    { id: 1, naturalKey: '["2026-03-01","424111"]', state: 'accepted', mapping: 'igd', lastMessage: null },
    { id: 2, state: 'pending', lastCode: 'MSG50001', lastMessage: 'pesan', reference: '{"rows":[4]}' },
    { id: 3, state: 'held', isDismissed: true },
  ]);
  const onThe = (day: string, amount: string) =>
    ledger.records.compare(queueEntry(amount, { date: `2026-03-${day}` })).comparison;
  expect(onThe('01', '10')).toBe('unchanged');
  expect(onThe('02', '21')).toBe('waiting');
  expect(onThe('02', '20')).toBe('reverted');
  expect(onThe('03', '30')).toBe('dismissed');
  expect(onThe('04', '1')).toBe('new');
  expect(ledger.records.listUnknown('production', TODAY)).toMatchObject([{ id: 7, failures: 2 }]);
});

test('it keeps its attempts, their chain, and can look through them', () => {
  const { ledger } = upgraded();
  expect(ledger.attempts.verifyChain()).toMatchObject({ checked: 3, broken: null });
  expect(ledger.attempts.list({ environment: 'training', limit: 9 })).toMatchObject([
    {
      id: 3,
      recordId: 2,
      code: null,
      httpStatus: null,
      message: 'putus',
      payload: expect.stringContaining('"21"'),
    },
    { id: 2, recordId: 2, payload: expect.stringContaining('"20"') },
    { id: 1, recordId: 1, dataset: 'keuangan/akuntansi/penerimaan', code: 'MSG20003', message: 'ok' },
  ]);
});

test('it keeps its decisions, counts and measures', () => {
  const { ledger } = upgraded();
  expect(ledger.decisions.list('training', 9)).toMatchObject([
    { kind: 'skip' },
    { kind: 'dismiss', note: 'salah' },
  ]);
  expect(ledger.records.countByState('training')).toEqual({ accepted: 1, pending: 1 });
  expect(ledger.sentHistory.recentRowCounts('training', 'igd', 9)).toEqual([31]);
});

test('what is read only is brought up to date first, and the old file is kept', () => {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  createOldLedger(path);
  const reader = openLedgerReadOnly(path);
  expect(reader?.attempts.verifyChain()).toMatchObject({ checked: 3, broken: null });
  reader?.close();
  expect(existsSync(`${path}.v2.bak`)).toBe(true);
});

test('nothing refers to what is not there', () => {
  const { path, ledger } = upgraded();
  ledger.records.queue(queueEntry('5', { date: '2026-03-09' }), 1, TODAY);
  const database = new Database(path);
  onTestFinished(() => void database.close());
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

function upgraded(): { readonly path: string; readonly ledger: Ledger } {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  createOldLedger(path);
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  return { path, ledger };
}
