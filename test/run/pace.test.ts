import { describe, expect, test } from 'vitest';
import { createPace } from '../../core/run/pace.ts';
import { retryDelay } from '../../core/run/retryDelay.ts';

const ladder = { firstDelayMs: 1000, longestDelayMs: 60_000, random: () => 1 };

describe('the pace', () => {
  test('doubles with every round of good answers up to the cap', () => {
    const pace = createPace(8, ladder);
    const seen: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const limit = pace.limit(0);
      seen.push(limit);
      for (let answer = 0; answer < limit; answer += 1) pace.noteGood();
    }
    expect(seen).toEqual([1, 2, 4, 8, 8]);
  });

  test('halves on trouble and then grows by one a round', () => {
    const pace = createPace(8, ladder);
    for (let answer = 0; answer < 20; answer += 1) pace.noteGood();
    pace.noteTrouble(0, null);
    expect(pace.limit(0)).toBe(4);
    for (let answer = 0; answer < 4; answer += 1) pace.noteGood();
    expect(pace.limit(0)).toBe(5);
  });

  test('opens the circuit after five failures in a row, probes with one, closes on success', () => {
    const pace = createPace(8, ladder);
    for (let failure = 0; failure < 5; failure += 1) pace.noteTrouble(0, null);
    expect(pace.limit(999)).toBe(0);
    expect(pace.limit(1000)).toBe(1);
    pace.noteTrouble(1000, null);
    expect(pace.closedAgainAt()).toBe(3000);
    pace.noteGood();
    expect(pace.limit(3000)).toBeGreaterThanOrEqual(1);
  });

  test('waits as long as the server asks', () => {
    const pace = createPace(8, ladder);
    pace.noteTrouble(0, 30_000);
    expect(pace.limit(29_999)).toBe(0);
    expect(pace.limit(30_000)).toBe(1);
  });
});

test('retry delays double, are capped, and are halved at most by jitter', () => {
  expect([1, 2, 3, 10].map((failures) => retryDelay(ladder, failures))).toEqual([1000, 2000, 4000, 60_000]);
  expect(retryDelay({ ...ladder, random: () => 0 }, 1)).toBe(500);
});
