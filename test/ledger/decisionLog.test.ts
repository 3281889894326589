import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import type { QueueEntry } from '../../core/ledger/recordStore.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

describe('decisions about records', () => {
  test('an approved record is sent, and the approval is kept with its payload', () => {
    const { ledger, id } = withHeldRecord();
    expect(ledger.decisions.decide(id, 'approve', 'sudah dicek', 5)).toBe(true);
    expect(ledger.records.claim('training', 9, 9, [])).toHaveLength(1);
    expect(ledger.decisions.list('training', 9)).toMatchObject([
      { kind: 'approve', recordId: id, note: 'sudah dicek', decidedAt: 5 },
    ]);
  });

  test('an approval is good for these values only', () => {
    const { ledger, id, queue } = withHeldRecord();
    expect(queue('100')).toBe('held');
    ledger.decisions.decide(id, 'approve', '', 5);
    expect(queue('100')).toBe('waiting');
    expect(queue('999')).toBe('changed');
    expect(ledger.records.countByState('training')).toEqual({ held: 1 });
  });

  test('a dismissed record is put away until its values change', () => {
    const { ledger, id, queue } = withHeldRecord();
    expect(ledger.decisions.decide(id, 'dismiss', 'salah ketik', 5)).toBe(true);
    expect(ledger.recordList.counts({ environment: 'training' })).toEqual([]);
    expect(queue('100')).toBe('dismissed');
    queue('999');
    expect(ledger.recordList.list({ environment: 'training' })[0]?.isDismissed).toBe(false);
  });

  test('a decision that does not fit the state changes and records nothing', () => {
    const { ledger, id } = withHeldRecord();
    expect(ledger.decisions.decide(id, 'resend', '', 5)).toBe(false);
    expect(ledger.decisions.list('training', 9)).toEqual([]);
  });
});

describe('a decision taken back', () => {
  test('puts a dismissed record where it was, and stands in the log', () => {
    const { ledger, id } = withHeldRecord();
    ledger.decisions.decide(id, 'dismiss', '', 5);
    expect(ledger.decisions.undo([id], 6)).toEqual([id]);
    expect(ledger.recordList.find(id)).toMatchObject({ state: 'held', isDismissed: false });
    expect(ledger.decisions.list('training', 9).map(({ kind }) => kind)).toEqual(['undo', 'dismiss']);
    expect(ledger.decisions.undo([id], 7)).toEqual([]);
  });

  test('holds an approved record again as long as it was not sent', () => {
    const { ledger, id, runId } = withHeldRecord();
    ledger.decisions.decide(id, 'approve', '', 5);
    expect(ledger.decisions.undo([id], 6)).toEqual([id]);
    expect(ledger.recordList.find(id)).toMatchObject({ state: 'held', lastMessage: 'nol' });
    ledger.decisions.decide(id, 'approve', '', 7);
    const [record] = ledger.records.claim('training', 8, 1, []);
    if (record === undefined) throw new Error('nothing was claimed');
    expect(ledger.decisions.undo([id], 9)).toEqual([]);
    ledger.records.settle(
      record,
      { state: 'pending', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 },
      { runId, kind: 'send', startedAt: 9, durationMs: 1, code: null, httpStatus: null, message: '' },
    );
    expect(ledger.decisions.undo([id], 10)).toEqual([]);
  });

  test('is about the values that were decided on, not about newer ones', () => {
    const { ledger, id, queue } = withHeldRecord();
    ledger.decisions.decide(id, 'approve', '', 5);
    ledger.records.queue({ ...entry('999'), heldBecause: null }, 1, 6);
    expect(ledger.decisions.undo([id], 7)).toEqual([]);
    expect(ledger.recordList.find(id)).toMatchObject({ state: 'pending' });
    queue('100');
    expect(ledger.decisions.undo([id], 8)).toEqual([]);
  });
});

test('many records are decided about at once; those that it does not fit are left', () => {
  const { ledger, id, runId } = withHeldRecord();
  const other = { ...entry('7'), naturalKey: '["2026-03-02"]', date: '2026-03-02', heldBecause: null };
  ledger.records.queue(other, runId, 1);
  const pending = ledger.recordList.list({ environment: 'training', states: ['pending'] })[0]?.id ?? 0;
  expect(ledger.decisions.decideAll([id, pending, 999], 'approve', 'sudah dicek', 5)).toEqual([id]);
  expect(ledger.decisions.list('training', 9)).toMatchObject([{ recordId: id, note: 'sudah dicek' }]);
});

test('a skipped period is left out until that is taken back', () => {
  const { ledger } = withHeldRecord();
  ledger.decisions.skipPeriod('training', 'igd', '2026-01', 'libur', 1);
  ledger.decisions.skipPeriod('training', 'igd', '2026-02', 'libur', 2);
  ledger.decisions.unskipPeriod('training', 'igd', '2026-01', 'ternyata ada', 3);
  expect([...ledger.decisions.skippedPeriods('training', 'igd')]).toEqual(['2026-02']);
  expect([...ledger.decisions.skippedPeriods('production', 'igd')]).toEqual([]);
});

test('the last try of a period is kept', () => {
  const { ledger } = withHeldRecord();
  ledger.periodTries.note('training', 'igd', '2026-01', 1);
  ledger.periodTries.note('training', 'igd', '2026-01', 7);
  expect(ledger.periodTries.triedAt('training', 'igd')).toEqual(new Map([['2026-01', 7]]));
});

test('what BIOS was found to hold is taken over as confirmed, and is unchanged when read again', () => {
  const { ledger, runId } = withHeldRecord();
  const found = { ...entry('7'), naturalKey: '["2026-03-02"]', date: '2026-03-02' };
  expect(ledger.holdings.seed(found, runId, 3)).toBe(true);
  expect(ledger.holdings.seed(found, runId, 3)).toBe(false);
  expect(ledger.records.queue(found, runId, 4)).toBe('unchanged');
});

function withHeldRecord() {
  const ledger: Ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runId = ledger.runs.start('send', 'training', 0);
  const queue = (amount: string) => ledger.records.queue(entry(amount), runId, 1);
  queue('100');
  const id = ledger.recordList.list({ environment: 'training' })[0]?.id ?? 0;
  return { ledger, runId, id, queue };
}

function entry(amount: string): QueueEntry {
  const payload = JSON.stringify({ jumlah: amount, tgl_transaksi: '2026-03-01' });
  return {
    environment: 'training',
    dataset: 'kesehatan/layanan/pasien_igd',
    mapping: 'igd',
    naturalKey: '["2026-03-01"]',
    date: '2026-03-01',
    dimension: '[]',
    payload,
    reference: '{}',
    heldBecause: { codes: 'guard-zero', message: 'nol' },
  };
}
