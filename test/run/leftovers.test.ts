import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import { leftoversAt } from '../../core/run/leftovers.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { queueEntry } from '../support/queueEntry.ts';

const NOW = Date.UTC(2026, 10, 24);
const MINUTE = 60_000;

test('nothing is left in an empty ledger', () => {
  expect(leftoversAt(open(), 'training', NOW)).toBeNull();
});

test('what waits for its next try is left until then, and at least five minutes after the pass', () => {
  expect(leftoversAt(withWaiting(NOW + MINUTE), 'training', NOW)).toBe(NOW + 5 * MINUTE);
  expect(leftoversAt(withWaiting(NOW + 30 * MINUTE), 'training', NOW)).toBe(NOW + 30 * MINUTE);
});

test('a next try that was set before the clock was put back two days holds nothing up', () => {
  expect(leftoversAt(withWaiting(NOW + 2880 * MINUTE), 'training', NOW)).toBe(NOW + 5 * MINUTE);
});

/** A record that was tried in vain in a pass that ended at NOW. */
function withWaiting(nextTryAt: number): Ledger {
  const ledger = open();
  const runId = ledger.runs.start('send', 'training', NOW);
  ledger.records.queue(queueEntry(), runId, NOW);
  const [record] = ledger.records.claim('training', NOW, 1, []);
  if (record === undefined) throw new Error('nothing was claimed');
  ledger.records.settle(
    record,
    { state: 'pending', biosHolds: 'as-before', isFailure: true, nextTryAt },
    { runId, kind: 'send', startedAt: NOW, durationMs: 0, code: null, httpStatus: 503, message: '' },
  );
  ledger.runs.finish(runId, {}, NOW);
  return ledger;
}

function open(): Ledger {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  return ledger;
}
