import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import type { ClaimedRecord } from '../../core/ledger/recordClaims.ts';
import type { Settlement } from '../../core/ledger/recordSettle.ts';
import type { QueueEntry } from '../../core/ledger/recordStore.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const accepted: Settlement = { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 };
const rejected: Settlement = { state: 'rejected', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 };
const unknown: Settlement = { state: 'unknown', biosHolds: 'in-doubt', isFailure: true, nextTryAt: 0 };

describe('queueing', () => {
  test('a new key is pending and is claimed once', () => {
    const { ledger, runId } = open();
    expect(ledger.records.queue(entry('100'), runId, 1)).toBe('new');
    expect(claim(ledger)).toHaveLength(1);
    expect(claim(ledger)).toHaveLength(0);
    expect(ledger.records.countByState('training')).toEqual({ sending: 1 });
  });

  test('what was accepted is unchanged, and not sent again', () => {
    const { ledger, runId } = open();
    send(ledger, runId, entry('100'), accepted);
    expect(ledger.records.queue(entry('100'), runId, 2)).toBe('unchanged');
    expect(claim(ledger)).toHaveLength(0);
  });

  test('a changed value is sent again', () => {
    const { ledger, runId } = open();
    send(ledger, runId, entry('100'), accepted);
    expect(ledger.records.queue(entry('101'), runId, 2)).toBe('changed');
    expect(claim(ledger)[0]?.payload).toContain('101');
  });

  test('a rejected value is not sent again until it changes', () => {
    const { ledger, runId } = open();
    send(ledger, runId, entry('100'), rejected);
    expect(ledger.records.queue(entry('100'), runId, 2)).toBe('rejected');
    expect(claim(ledger)).toHaveLength(0);
    expect(ledger.records.queue(entry('101'), runId, 3)).toBe('changed');
    expect(claim(ledger)).toHaveLength(1);
  });

  test('a change that BIOS never got and that is taken back needs no sending', () => {
    const { ledger, runId } = open();
    send(ledger, runId, entry('100'), accepted);
    ledger.records.queue(entry('101'), runId, 2);
    expect(ledger.records.queue(entry('100'), runId, 3)).toBe('reverted');
    expect(claim(ledger)).toHaveLength(0);
    expect(ledger.records.countByState('training')).toEqual({ accepted: 1 });
  });

  test('a change whose fate is unknown and that is taken back stays unknown until BIOS was asked', () => {
    const { ledger, runId } = open();
    send(ledger, runId, entry('100'), accepted);
    send(ledger, runId, entry('101'), unknown);
    expect(ledger.records.queue(entry('100'), runId, 3)).toBe('changed');
    expect(ledger.records.countByState('training')).toEqual({ unknown: 1 });
    expect(ledger.records.listUnknown('training', 3)[0]?.payload).toContain('100');
  });

  test('a value that changes while the old one is under way is sent after it', () => {
    const { ledger, runId } = open();
    ledger.records.queue(entry('100'), runId, 1);
    const [first] = claim(ledger);
    expect(ledger.records.queue(entry('101'), runId, 2)).toBe('changed');
    settle(ledger, runId, first, accepted);
    expect(claim(ledger)[0]?.payload).toContain('101');
  });

  test('a held record is not claimed, and a held change does not overtake an unknown outcome', () => {
    const { ledger, runId } = open();
    ledger.records.queue({ ...entry('100'), heldBecause: { codes: 'guard-zero', message: 'nol' } }, runId, 1);
    expect(claim(ledger)).toHaveLength(0);
    send(ledger, runId, entry('200'), unknown);
    expect(
      ledger.records.queue({ ...entry('0'), heldBecause: { codes: 'guard-zero', message: 'nol' } }, runId, 2),
    ).toBe('waiting');
    expect(ledger.records.listUnknown('training', 3)[0]?.payload).toContain('200');
  });

  test('environments do not see each other', () => {
    const { ledger, runId } = open();
    send(ledger, runId, entry('100'), accepted);
    expect(ledger.records.queue({ ...entry('100'), environment: 'production' }, runId, 2)).toBe('new');
  });
});

describe('claiming', () => {
  test('takes the oldest date first, leaves out what is not due and the datasets named', () => {
    const { ledger, runId } = open();
    for (const date of ['2026-03-02', '2026-03-01', '2026-03-03']) {
      ledger.records.queue({ ...entry('1'), date, naturalKey: JSON.stringify([date, '424111']) }, runId, 1);
    }
    const naturalKey = '["2026-01-01","424111"]';
    ledger.records.queue({ ...entry('1'), dataset: 'a/b/missing', naturalKey, date: '2026-01-01' }, runId, 1);
    const [first] = ledger.records.claim('training', 10, 1, ['a/b/missing']);
    expect(first?.date).toBe('2026-03-01');
    settle(ledger, runId, first, {
      state: 'pending',
      biosHolds: 'as-before',
      isFailure: true,
      nextTryAt: 99,
    });
    const rest = ledger.records.claim('training', 10, 9, ['a/b/missing']);
    expect(rest.map((record) => record.date)).toEqual(['2026-03-02', '2026-03-03']);
    expect(ledger.records.nextTryAt('training', ['a/b/missing'])).toBe(99);
    expect(ledger.records.claim('training', 99, 9, ['a/b/missing'])[0]?.failures).toBe(1);
  });
});

describe('recovering', () => {
  test('what a killed process left under way is unknown, and no longer known to be at BIOS', () => {
    const { ledger, runId, path } = open();
    send(ledger, runId, entry('100'), accepted);
    ledger.records.queue(entry('101'), runId, 2);
    claim(ledger);
    ledger.close();
    const again = openLedger(path);
    expect(again.records.recoverInterrupted(5)).toBe(1);
    expect(again.records.countByState('training')).toEqual({ unknown: 1 });
    expect(again.records.queue(entry('100'), runId, 6)).toBe('changed');
    again.close();
  });
});

function open(): { ledger: Ledger; runId: number; path: string } {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  const ledger = openLedger(path);
  return { ledger, runId: ledger.runs.start('send', 'training', 0), path };
}

function entry(amount: string): QueueEntry {
  const payload = JSON.stringify({ jumlah: amount, kd_akun: '424111', tgl_transaksi: '2026-03-01' });
  return {
    environment: 'training',
    dataset: 'keuangan/akuntansi/penerimaan',
    mapping: 'penerimaan',
    naturalKey: '["2026-03-01","424111"]',
    date: '2026-03-01',
    dimension: '["424111"]',
    payload,
    reference: '{}',
    heldBecause: null,
  };
}

function claim(ledger: Ledger): ClaimedRecord[] {
  return ledger.records.claim('training', 10, 10, []);
}

function send(ledger: Ledger, runId: number, draft: QueueEntry, settlement: Settlement): void {
  ledger.records.queue(draft, runId, 1);
  settle(ledger, runId, claim(ledger)[0], settlement);
}

function settle(
  ledger: Ledger,
  runId: number,
  record: ClaimedRecord | undefined,
  settlement: Settlement,
): void {
  expect(record).toBeDefined();
  if (record === undefined) return;
  ledger.records.settle(record, settlement, {
    runId,
    kind: 'send',
    startedAt: 1,
    durationMs: 1,
    code: null,
    httpStatus: 200,
    message: 'contoh',
  });
}
