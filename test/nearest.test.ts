import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../core/nearest.ts';

test('the nearest texts come first, and nothing that is far away comes at all', () => {
  expect(nearest('penerimaan', ['penerimaam', 'pengeluaran', 'penerimaan_lain', 'saldo'])).toEqual([
    'penerimaan_lain',
    'penerimaam',
  ]);
  expect(nearest('xyz', ['penerimaan', 'saldo'])).toEqual([]);
});

test('upper and lower case do not matter', () => {
  expect(nearest('kd_AKUN', ['kd_akun'])).toEqual(['kd_akun']);
});

test('the edit distance is a distance', () => {
  const text = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
