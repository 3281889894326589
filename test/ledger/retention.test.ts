import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import type { Finding } from '../../core/finding.ts';
import { queueEntry } from '../support/queueEntry.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const ENVIRONMENT = 'training';
/** More than enter the index of words together. */
const ATTEMPTS = 600;

test('attempts from before an instant go, the oldest first and at most so many; the chain of the rest is whole', () => {
  const ledger = ledgerWithAttempts();
  expect(ledger.retention.removeAttempts(201, 150)).toBe(150);
  expect(ledger.retention.removeAttempts(201, 150)).toBe(50);
  expect(ledger.retention.removeAttempts(201, 150)).toBe(0);
  expect(ledger.attempts.verifyChain()).toMatchObject({
    checked: ATTEMPTS - 200,
    head: { attemptId: ATTEMPTS },
    broken: null,
  });
  const oldest = ledger.attempts.page({}, { at: 'oldest' }, 1).attempts[0];
  expect(oldest).toMatchObject({ id: 201, startedAt: 201 });
});

test('what is gone is found by no word and counted nowhere, and the rest as before', () => {
  const ledger = ledgerWithAttempts();
  expect(ledger.attempts.count({ text: 'berhasil' })).toBe(ATTEMPTS);
  ledger.retention.removeAttempts(561, ATTEMPTS);
  expect(ledger.attempts.count({ text: 'berhasil' })).toBe(40);
  expect(ledger.attempts.count({})).toBe(40);
  expect(ledger.attempts.count({ text: 'hari560' })).toBe(0);
  expect(ledger.attempts.list({ limit: 900 }).map(({ id }) => id)).toEqual(
    Array.from({ length: 40 }, (_, index) => ATTEMPTS - index),
  );
});

test('all may go: what BIOS holds is still known, and the log goes on where it ended', () => {
  const ledger = ledgerWithAttempts();
  const before = ledger.attempts.verifyChain().head;
  expect(ledger.retention.removeAttempts(Infinity, ATTEMPTS)).toBe(ATTEMPTS);
  expect(ledger.attempts.verifyChain()).toEqual({ checked: 0, head: before, broken: null });
  expect(ledger.attempts.count({})).toBe(0);
  expect(ledger.records.countByState(ENVIRONMENT)).toEqual({ accepted: ATTEMPTS });
  expect(ledger.recordList.list({ environment: ENVIRONMENT })).toHaveLength(ATTEMPTS);
  // The same values are not sent again.
  const runId = ledger.runs.start('send', ENVIRONMENT, 1);
  expect(ledger.records.queue(entryOf(1), runId, 1)).toBe('unchanged');
  send(ledger, ATTEMPTS + 1, runId);
  expect(ledger.attempts.verifyChain()).toMatchObject({
    checked: 1,
    head: { attemptId: ATTEMPTS + 1 },
    broken: null,
  });
});

test('a payload that BIOS no longer holds goes with its attempts, the one that it holds stays', () => {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runId = ledger.runs.start('send', ENVIRONMENT, 0);
  for (const [index, amount] of ['100', '200', '300'].entries()) sendAmount(ledger, amount, index + 1, runId);
  expect(historyOf(ledger)).toEqual(['100', '200', '300']);
  ledger.retention.removeAttempts(3, 10);
  expect(historyOf(ledger)).toEqual(['300']);
  ledger.retention.removeAttempts(4, 10);
  expect(historyOf(ledger)).toEqual([]);
  expect(ledger.recordList.find(1)?.payload).toContain('300');
});

test('an old attempt behind a younger one, as after the clock was put back, stays', () => {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runId = ledger.runs.start('send', ENVIRONMENT, 0);
  for (const [amount, at] of [
    ['1', 10],
    ['2', 90],
    ['3', 20],
  ] as const)
    sendAmount(ledger, amount, at, runId);
  expect(ledger.retention.removeAttempts(50, 10)).toBe(1);
  expect(ledger.attempts.verifyChain()).toMatchObject({ checked: 2, broken: null });
});

test('rows with problems go with the age of their run, but for those of a mapping’s latest reading', () => {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runs = [10, 20, 30].map((startedAt) => {
    const runId = ledger.runs.start('scheduled', ENVIRONMENT, startedAt);
    const mappings = startedAt === 10 ? ['satu', 'dua'] : ['satu'];
    for (const mapping of mappings) {
      ledger.runs.noteReading({
        runId,
        environment: ENVIRONMENT,
        mapping,
        rowsRead: startedAt,
        isMeasure: true,
      });
      ledger.runs.addFindings(runId, mapping, [finding]);
    }
    return runId;
  });
  const left = (): number[] => runs.map((runId) => ledger.runs.findings(runId).length);
  expect(left()).toEqual([2, 1, 1]);
  expect(ledger.retention.removeDetails(25)).toBe(2);
  expect(left()).toEqual([1, 0, 1]);
  expect(ledger.retention.removeDetails(99)).toBe(0);
  expect(ledger.runs.invalidCauses(ENVIRONMENT).map(({ mapping }) => mapping)).toEqual(['dua', 'satu']);
});

test('so many sizes of readings stay as the guard may ask for', () => {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  for (let at = 1; at <= 120; at += 1) {
    const runId = ledger.runs.start('scheduled', ENVIRONMENT, at);
    ledger.runs.noteReading({
      runId,
      environment: ENVIRONMENT,
      mapping: 'satu',
      rowsRead: at,
      isMeasure: true,
    });
  }
  const sizes = (): readonly number[] => ledger.sentHistory.recentRowCounts(ENVIRONMENT, 'satu', 200);
  expect(ledger.retention.removeDetails(11)).toBe(10);
  expect(sizes()).toHaveLength(110);
  expect(ledger.retention.removeDetails(121)).toBe(0);
  ledger.runs.start('scheduled', ENVIRONMENT, 130);
  expect(ledger.retention.removeDetails(121)).toBe(20);
  expect(sizes()).toEqual(Array.from({ length: 90 }, (_, index) => 120 - index));
});

const finding: Finding = {
  severity: 'error',
  code: 'not-a-number',
  row: 2,
  column: 'Jumlah',
  field: 'jumlah',
  value: 'x',
  message: 'Bukan angka.',
  remedy: 'Isi angka.',
};

function ledgerWithAttempts(): Ledger {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runId = ledger.runs.start('send', ENVIRONMENT, 0);
  ledger.transaction(() => {
    for (let index = 1; index <= ATTEMPTS; index += 1) send(ledger, index, runId);
  });
  return ledger;
}

function entryOf(index: number) {
  return queueEntry('100', {
    naturalKey: JSON.stringify(['2026-03-01', String(index)]),
    dimension: JSON.stringify([String(index)]),
  });
}

function send(ledger: Ledger, index: number, runId: number): void {
  ledger.records.queue(entryOf(index), runId, index);
  settle(ledger, index, runId, `berhasil hari${index}`);
}

function sendAmount(ledger: Ledger, amount: string, at: number, runId: number): void {
  ledger.records.queue(queueEntry(amount), runId, at);
  settle(ledger, at, runId, 'berhasil');
}

function settle(ledger: Ledger, at: number, runId: number, message: string): void {
  const [record] = ledger.records.claim(ENVIRONMENT, Number.MAX_SAFE_INTEGER, 1, []);
  if (record === undefined) throw new Error('nothing was claimed');
  ledger.records.settle(
    record,
    { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 },
    { runId, kind: 'send', startedAt: at, durationMs: 1, code: 'MSG20003', httpStatus: 200, message },
  );
}

/** What was sent of the one record, as far as the log knows. */
function historyOf(ledger: Ledger): readonly string[] {
  return ledger.attempts
    .list({ limit: 10 })
    .toReversed()
    .map(({ payload }) => /"jumlah":"(\d+)"/.exec(payload)?.[1] ?? '');
}
