import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { NewAttempt } from '../../../core/ledger/attemptLog.ts';
import { openLedger, type Ledger } from '../../../core/ledger/openLedger.ts';
import { createSignposts } from '../../../core/ledger/search/signposts.ts';
import { queueEntry } from '../../support/queueEntry.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** Ascending numbers with gaps, as of attempts that a search finds. */
const numbers = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 0, maxLength: 4_500, size: 'max' })
  .map((steps) => {
    let last = 0;
    return steps.map((step) => (last += step));
  });

test('the n-th below any place is what counting down gives, also after more have come', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.array(fc.tuple(fc.nat(40_000), fc.nat(4_600)), { maxLength: 6 }),
      (all, asked) => {
        const visible = { count: Math.floor(all.length / 2) };
        const seen = (): readonly number[] => all.slice(0, visible.count);
        const signposts = createSignposts({
          ids: (_expression, above, below, limit, skip) =>
            seen()
              .filter((id) => id > above && id < below)
              .slice(skip, skip + limit),
          count: (_expression, above, below) => seen().filter((id) => id > above && id < below).length,
        });
        for (const [index, [below, skip]] of asked.entries()) {
          if (index === 3) visible.count = all.length;
          const counted =
            seen()
              .filter((id) => id < below)
              .toReversed()[skip] ?? null;
          expect(signposts.below('x', below, skip)).toBe(counted);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a deep jump into the log gives what reading down to it gives, also once old attempts are gone', () => {
  const ledger = ledgerWithAttempts(5_200);
  const jumps = [0, 1_999, 2_000, 2_001, 3_500, 5_150, 5_199, 5_200, 9_000];
  const rowsAt = (skip: number, upTo: number): readonly number[] =>
    ledger.attempts.rows({ outcomes: ['accepted'] }, { upTo, skip, limit: 3 }).map(({ id }) => id);
  for (const skip of jumps) {
    expect(rowsAt(skip, 5_200)).toEqual(expected(skip, 5_200, 1));
    expect(rowsAt(skip, 4_000)).toEqual(expected(skip, 4_000, 1));
  }
  ledger.retention.removeAttempts(1_501, 9_000);
  for (const skip of jumps) expect(rowsAt(skip, 5_200)).toEqual(expected(skip, 5_200, 1_501));
});

test('many searches are each answered for themselves', () => {
  const signposts = createSignposts({
    ids: (expression, above, below, limit, skip) =>
      numbersOf(expression)
        .filter((id) => id > above && id < below)
        .slice(skip, skip + limit),
    count: (expression, above, below) =>
      numbersOf(expression).filter((id) => id > above && id < below).length,
  });
  for (let round = 0; round < 2; round += 1)
    for (let search = 0; search < 12; search += 1)
      expect(signposts.below(String(search), 1e9, 500)).toBe(2_499 * (search + 1));
});

function ledgerWithAttempts(count: number): Ledger {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runId = ledger.runs.start('send', 'training', 0);
  ledger.records.queue(queueEntry(), runId, 0);
  ledger.transaction(() => {
    for (let index = 1; index <= count; index += 1) ledger.attempts.append(attemptAt(index, runId));
  });
  return ledger;
}

function attemptAt(startedAt: number, runId: number): NewAttempt {
  return {
    recordId: 1,
    versionId: 1,
    runId,
    kind: 'send',
    startedAt,
    durationMs: 1,
    payload: queueEntry().payload,
    outcome: 'accepted',
    code: null,
    httpStatus: null,
    message: '',
  };
}

function numbersOf(expression: string): readonly number[] {
  return Array.from({ length: 3_000 }, (_, index) => index * (Number(expression) + 1));
}

/** Three places, newest first, as far as they are there. */
function expected(skip: number, upTo: number, oldest: number): readonly number[] {
  return [upTo - skip, upTo - skip - 1, upTo - skip - 2].filter((id) => id >= oldest);
}
