import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../core/source/file/xlsx/readNumber.ts';

function read(text: string): number | null {
  const bytes = Buffer.from(`<v>${text}</v>`);
  return readNumber(bytes, 3, bytes.length - 4);
}

describe('numbers in a sheet', () => {
  test('any double is read exactly as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(Number(String(value)));
        expect(read(value.toExponential())).toBe(Number(value.toExponential()));
      }),
      { numRuns: 2000 },
    );
  });

  test('any digits with a point anywhere give the nearest double', () => {
    const digits = fc.string({
      unit: fc.integer({ min: 0, max: 9 }).map(String),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(digits, fc.nat(24), fc.boolean(), (text, point, isNegative) => {
        const written = (isNegative ? '-' : '') + text.slice(0, point) + '.' + text.slice(point);
        expect(read(written)).toBe(Number(written));
        expect(read(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', '-', '.', '-.', '1,5', '0x10', '1 ', ' 1', 'NaN', 'INF', '1e', '1.2.3', '--1', '1-', '١'])(
    '"%s" is none',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
