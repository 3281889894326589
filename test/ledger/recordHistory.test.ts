import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import { queueEntry } from '../support/queueEntry.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

test('the history of a record has every value, attempt and decision, newest first, and nothing of others', () => {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const [first, second] = [1_000, 2_000].map((now) => ledger.runs.start('send', 'training', now));
  ledger.records.queue(queueEntry('100'), first ?? 0, 1_000);
  ledger.records.queue(
    queueEntry('7', { date: '2026-03-02', naturalKey: '["2026-03-02"]' }),
    first ?? 0,
    1_000,
  );
  settleAll(ledger, first ?? 0, 1_001);
  const [id = 0] = ledger.recordList.list({ environment: 'training' }).map((record) => record.id);
  ledger.decisions.decide(id, 'resend', 'beda di BIOS', 1_500);
  ledger.records.queue(queueEntry('250'), second ?? 0, 2_000);
  const history = ledger.recordHistory(id);
  expect(history?.record).toMatchObject({ id, state: 'pending', payload: expect.stringContaining('250') });
  expect(history?.versions).toMatchObject([
    { runId: second, queuedAt: 2_000, payload: expect.stringContaining('"250"') },
    { runId: first, queuedAt: 1_000, payload: expect.stringContaining('"100"') },
  ]);
  expect(history?.attempts).toMatchObject([
    { recordId: id, runId: first, outcome: 'accepted', payload: expect.stringContaining('"100"') },
  ]);
  expect(history?.decisions).toMatchObject([{ kind: 'resend', note: 'beda di BIOS', decidedAt: 1_500 }]);
  expect(ledger.recordHistory(999)).toBeNull();
});

function settleAll(ledger: Ledger, runId: number, now: number): void {
  for (const record of ledger.records.claim('training', now, 9, [])) {
    ledger.records.settle(
      record,
      { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 },
      {
        runId,
        kind: 'send',
        startedAt: now,
        durationMs: 1,
        code: 'MSG20003',
        httpStatus: 200,
        message: 'ok',
      },
    );
  }
}
