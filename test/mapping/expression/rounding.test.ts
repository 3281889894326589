import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFraction } from '../../../core/mapping/expression/fraction.ts';
import { decimalText, indonesianText } from '../../../core/mapping/expression/fractionText.ts';
import { round, roundings } from '../../../core/mapping/expression/rounding.ts';

const bigRounding = {
  down: Big.roundDown,
  'half-up': Big.roundHalfUp,
  'half-even': Big.roundHalfEven,
  up: Big.roundUp,
} as const;

/** Decimals up to beyond 10^15, often with a tie at the end. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([digits, scale, tie]) =>
    new Big(String(digits) + (tie ? '5' : '')).times(new Big(10).pow(-scale)).toFixed(),
  );

describe('rounding', () => {
  test('agrees with big.js for every way of rounding', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...roundings),
        (text, digits, way) => {
          const expected = new Big(text).round(digits, bigRounding[way]).toFixed();
          expect(decimalText(round(readFraction(text), digits, way))).toBe(expected.replace(/^-0$/, '0'));
        },
      ),
    );
  });

  test('rounds a third, which no decimal can hold', () => {
    const third = { numerator: -1n, denominator: 3n };
    expect(roundings.map((way) => decimalText(round(third, 2, way)))).toEqual([
      '-0.33',
      '-0.33',
      '-0.33',
      '-0.34',
    ]);
  });

  test('never makes a negative zero', () => {
    expect(decimalText(round(readFraction('-0.001'), 2, 'half-up'))).toBe('0');
  });
});

describe('texts of numbers', () => {
  test('a canonical decimal comes back as it was', () => {
    fc.assert(
      fc.property(decimals, (text) => {
        const canonical = new Big(text).eq(0) ? '0' : new Big(text).toFixed();
        expect(decimalText(readFraction(canonical))).toBe(canonical);
      }),
    );
  });

  test('are shown as a person here writes them', () => {
    const shown = ['0', '-5', '999', '1000', '1234567.89', '-1500000.5', '0.05'].map((text) =>
      indonesianText(readFraction(text)),
    );
    expect(shown).toEqual(['0', '-5', '999', '1.000', '1.234.567,89', '-1.500.000,5', '0,05']);
  });
});
