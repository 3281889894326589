import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOfDouble, readDecimal } from '../core/decimal.ts';

describe('the decimal of a double', () => {
  test('is the number to the 15 digits that Excel keeps, whatever the number', () => {
    const amount = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    const value = fc.oneof(
      fc.double(),
      amount,
      amount.map((cents) => cents / 100),
      fc.tuple(amount, fc.integer({ min: 0, max: 20 })).map(([digits, power]) => digits / 10 ** power),
    );
    fc.assert(
      fc.property(value, (number) => {
        const expected = Number.isFinite(number) ? readDecimal(number.toPrecision(15)) : null;
        expect(decimalOfDouble(number)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [1.005, '1.005'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [Number.NaN, null],
    [Infinity, null],
  ])('%s is %s', (value, expected) => {
    expect(decimalOfDouble(value)).toBe(expected);
  });
});
