import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, dayNumber, fromDayNumber } from '../../core/civilDate.ts';
import { readSerial, readTimeOfDay, type DateSystem } from '../../core/source/serialDate.ts';

const lastDay = dayNumber(civilDate(9999, 12, 31) ?? fail());

describe('serials to civil dates', () => {
  test.each([
    [44_959, 1900, '2023-02-02', null],
    [43_497, 1904, '2023-02-02', null],
    [1, 1900, '1900-01-01', null],
    [59, 1900, '1900-02-28', null],
    [61, 1900, '1900-03-01', null],
    [0, 1904, '1904-01-01', null],
    [2_958_465, 1900, '9999-12-31', null],
    [44_959.5, 1900, '2023-02-02', '12:00:00'],
    [44_959.999_988_425_9, 1900, '2023-02-02', '23:59:59'],
  ] as const)('%d in the %d system is %s %s', (serial, system, date, time) => {
    expect(readSerial(serial, system)).toEqual({ date, time });
  });

  test('a time that rounds up to midnight is the next day', () => {
    expect(readSerial(44_959.999_999, 1900)).toEqual({ date: '2023-02-03', time: null });
    expect(readSerial(59.999_999, 1900)).toBeNull();
    expect(readSerial(60.999_999, 1900)).toEqual({ date: '1900-03-01', time: null });
  });

  test.each([0, 60, 60.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
    '%d is no day of the 1900 system',
    (serial) => {
      expect(readSerial(serial, 1900)).toBeNull();
    },
  );

  test('every day has a serial that reads back as that day, in both systems', () => {
    const days = fc.integer({ min: dayNumber(civilDate(1904, 1, 1) ?? fail()), max: lastDay });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 86_399 }),
        fc.constantFrom<DateSystem>(1900, 1904),
        (day, second, system) => {
          const serial = day + (system === 1900 ? 25_569 : 24_107) + second / 86_400;
          const moment = readSerial(serial, system);
          expect(moment?.date).toBe(fromDayNumber(day));
          expect(secondsOf(moment?.time ?? null)).toBe(second);
        },
      ),
    );
  });

  test('the next serial is the next day, except over the day that never was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const today = readSerial(serial, 1900)?.date ?? fail();
        expect(readSerial(serial + 1, 1900)?.date).toBe(addDays(today, 1));
      }),
    );
  });

  test("agrees with the spreadsheet library's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(readSerial(serial, 1900)?.date).toBe(SSF.format('yyyy-mm-dd', serial));
      }),
    );
  });
});

describe('times of day', () => {
  test.each([
    [0, '00:00:00'],
    [0.354_166_666_666_666_7, '08:30:00'],
    [0.999_988_425_925_925_9, '23:59:59'],
    [0.999_999_9, '00:00:00'],
  ])('%d is %s', (fraction, time) => {
    expect(readTimeOfDay(fraction)).toBe(time);
  });

  test.each([1, 1.5, -0.1, Number.NaN])('%d is no time of day', (fraction) => {
    expect(readTimeOfDay(fraction)).toBeNull();
  });
});

function secondsOf(time: string | null): number {
  if (time === null) return 0;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function fail(): never {
  throw new Error('No such day');
}
