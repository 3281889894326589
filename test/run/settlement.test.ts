import { describe, expect, test } from 'vitest';
import type { SendOutcome } from '../../core/bios/outcome.ts';
import { LONGEST_WAIT_MS } from '../../core/run/retryDelay.ts';
import { settlementOf } from '../../core/run/settlement.ts';

const ladder = { firstDelayMs: 1000, longestDelayMs: 60_000, random: () => 1 };
const NOW = 1_000_000;

describe('what the ledger keeps of an outcome', () => {
  test.each<[SendOutcome, string, string]>([
    [{ kind: 'accepted' }, 'accepted', 'this-payload'],
    [{ kind: 'rejected', fieldErrors: {} }, 'rejected', 'as-before'],
    [{ kind: 'token-refused' }, 'pending', 'as-before'],
    [{ kind: 'credentials-refused', wrong: 'key' }, 'pending', 'as-before'],
    [{ kind: 'dataset-missing' }, 'pending', 'as-before'],
    [{ kind: 'throttled', retryAfterMs: null }, 'pending', 'as-before'],
    [{ kind: 'server-failed', retryAfterMs: null }, 'pending', 'in-doubt'],
    [{ kind: 'not-sent', reason: 'dns' }, 'pending', 'as-before'],
    [{ kind: 'unknown', reason: 'no-answer' }, 'unknown', 'in-doubt'],
  ])('%j', (outcome, state, biosHolds) => {
    expect(settlementOf(outcome, 0, NOW, ladder)).toMatchObject({ state, biosHolds });
  });

  test('a refused token and an unknown outcome are followed up at once, the second time later', () => {
    for (const outcome of [{ kind: 'token-refused' }, { kind: 'unknown', reason: 'no-answer' }] as const) {
      expect(settlementOf(outcome, 0, NOW, ladder).nextTryAt).toBe(0);
      expect(settlementOf(outcome, 1, NOW, ladder).nextTryAt).toBe(NOW + 2000);
    }
  });

  test('the server may ask for patience, but not for days of it', () => {
    expect(waitAfter(30_000)).toBe(30_000);
    expect(waitAfter(7 * 24 * 60 * 60_000)).toBe(LONGEST_WAIT_MS);
  });
});

function waitAfter(retryAfterMs: number): number {
  return settlementOf({ kind: 'throttled', retryAfterMs }, 0, NOW, ladder).nextTryAt - NOW;
}
