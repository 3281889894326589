import { describe, expect, test } from 'vitest';
import { emergency } from './draftFixtures.ts';
import { days, guard, heldRows } from './guardFixture.ts';

describe('a read', () => {
  test('without any row is pointed out, and the zeros made of it are held', () => {
    const guarded = guard([emergency(2, '2026-11-04', '0')], { context: { rowCount: 0 }, rowCounts: [40] });
    expect(guarded.findings.map(({ code, row }) => [code, row])).toEqual([['guard-empty', null]]);
    expect(guarded.held[0]?.findings.map((finding) => finding.code)).toEqual(['guard-empty']);
    expect(guard([], { context: { rowCount: 0 } }).findings).toHaveLength(1);
  });

  test('without any row is pointed out however often it happened, unless the rule is off', () => {
    expect(guard([], { rowCounts: [0, 0, 0] }).findings).toHaveLength(1);
    expect(guard([], { settings: { emptyRead: false } }).findings).toEqual([]);
  });

  test('with far fewer rows than usual is held as a whole', () => {
    const guarded = guard(days('30', '31'), { rowCounts: [100, 98, 103], context: { rowCount: 49 } });
    expect(heldRows(guarded)).toEqual([2, 3]);
    expect(guarded.findings.map((finding) => finding.message)).toEqual([
      'Sumber hanya berisi 49 baris, biasanya sekitar 100; data ditahan bila kurang dari 50 % dari biasanya.',
    ]);
    expect(guard(days('30'), { rowCounts: [100, 98, 103], context: { rowCount: 50 } }).held).toEqual([]);
  });

  test('of a source that is usually small, or little known, is not measured by its rows', () => {
    expect(guard(days('30'), { rowCounts: [9, 9, 9], context: { rowCount: 1 } }).held).toEqual([]);
    expect(guard(days('30'), { rowCounts: [100, 100], context: { rowCount: 1 } }).held).toEqual([]);
    const off = { fewerRowsPercent: null };
    expect(
      guard(days('30'), { rowCounts: [90, 90, 90], settings: off, context: { rowCount: 1 } }).held,
    ).toEqual([]);
  });
});
