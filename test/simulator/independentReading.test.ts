import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDateIn, readCivilDate } from '../../core/civilDate.ts';
import { readDecimal } from '../../core/decimal.ts';
import { readDate, todayInJakarta } from '../../simulator/calendar.ts';
import { readInteger, readNumber } from '../../simulator/numberText.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** The simulator judges with its own eyes; here they are compared with the core's. */
describe('the simulator’s own reading', () => {
  test('of dates agrees with the core’s', () => {
    const anyDate = fc.tuple(digits(4), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(anyDate, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(readDate(text, false)).toBe(readCivilDate(text));
        expect(readDate(text.replaceAll('-', '/'), true)).toBe(readCivilDate(text));
        expect(readDate(text.replaceAll('-', '/'), false)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('of leap days is right', () => {
    const leapDays = ['2024-02-29', '2000-02-29', '1900-02-29', '2023-02-29', '2100-02-29'];
    expect(leapDays.map((day) => readDate(day, false) !== null)).toEqual([true, true, false, false, false]);
  });

  test('of today in Jakarta agrees with the time zone database', () => {
    const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) });
    fc.assert(
      fc.property(instants, (now) => {
        expect(todayInJakarta(now)).toBe(civilDateIn('Asia/Jakarta', now));
      }),
    );
  });

  test('of numbers agrees with the core’s', () => {
    const sign = fc.constantFrom('', '-', '+');
    const exponent = fc.oneof(
      fc.constant(''),
      fc.integer({ min: -30, max: 30 }).map((power) => `e${power}`),
    );
    const parts = fc.tuple(sign, fc.stringMatching(/^\d{0,18}(\.\d{0,6})?$/), exponent);
    fc.assert(
      fc.property(parts, ([minus, mantissa, power]) => {
        const text = `${minus}${mantissa}${power}`;
        expect(readNumber(text)).toBe(readDecimal(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('of anything else is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[+-]?[\d.]/.test(text));
        expect([readNumber(text), readInteger(text), readDate(text, true)]).toEqual([null, null, null]);
      }),
    );
  });

  test('of whole numbers takes back what it gives', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (value) => {
        expect(readInteger(value.toString())).toBe(value.toString());
      }),
    );
  });
});
