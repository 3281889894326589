import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, fromDayNumber } from '../../core/civilDate.ts';
import { periodContaining, rhythmOf, type CalendarRhythm, type Rhythm } from '../../core/schedule/period.ts';
import { date } from './scheduleFixtures.ts';

const rhythms: readonly CalendarRhythm[] = ['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan'];
const anyRhythm = fc.constantFrom(...rhythms);
const anyDate = fc
  .integer({ min: dayNumber(date('2015-01-01')), max: dayNumber(date('2105-12-31')) })
  .map(fromDayNumber);

describe('the period of a day', () => {
  test.each([
    ['harian', '2026-11-01', '2026-11-01', '2026-11-01', '2026-11-01', '1 Nov 2026'],
    ['bulanan', '2026-11-24', '2026-11-01', '2026-11-30', '2026-11', 'November 2026'],
    ['bulanan', '2028-02-29', '2028-02-01', '2028-02-29', '2028-02', 'Februari 2028'],
    ['bulanan', '2026-12-31', '2026-12-01', '2026-12-31', '2026-12', 'Desember 2026'],
    ['triwulanan', '2026-09-30', '2026-07-01', '2026-09-30', '2026-T3', 'Triwulan III 2026'],
    ['triwulanan', '2026-10-01', '2026-10-01', '2026-12-31', '2026-T4', 'Triwulan IV 2026'],
    ['semesteran', '2026-06-30', '2026-01-01', '2026-06-30', '2026-S1', 'Semester I 2026'],
    ['semesteran', '2026-07-01', '2026-07-01', '2026-12-31', '2026-S2', 'Semester II 2026'],
    ['tahunan', '2026-01-01', '2026-01-01', '2026-12-31', '2026', 'Tahun 2026'],
    ['survei', '2026-05-09', '2026-05-09', '2026-05-09', 'survei-2026-05-09', 'Survei 9 Mei 2026'],
  ] satisfies [Rhythm, string, string, string, string, string][])(
    '%s of %s',
    (kind, day, first, last, id, label) => {
      expect(periodContaining(kind, date(day))).toEqual({ kind, first, last, id, label });
    },
  );

  test('holds the day, and every day in it has the same period', () => {
    fc.assert(
      fc.property(anyRhythm, anyDate, (rhythm, day) => {
        const period = periodContaining(rhythm, day);
        expect(period.first <= day && day <= period.last).toBe(true);
        expect(periodContaining(rhythm, period.first)).toEqual(period);
        expect(periodContaining(rhythm, period.last)).toEqual(period);
      }),
    );
  });

  test('is followed by the next without gap or overlap: periods tile the calendar', () => {
    fc.assert(
      fc.property(anyRhythm, anyDate, (rhythm, day) => {
        const period = periodContaining(rhythm, day);
        const next = periodContaining(rhythm, addDays(period.last, 1));
        expect(next.first).toBe(addDays(period.last, 1));
        expect(next.id).not.toBe(period.id);
        expect(next.last > period.last).toBe(true);
      }),
    );
  });

  test('of a longer rhythm is made of whole periods of a shorter one', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        const [month, quarter, half, year] = rhythms.slice(1).map((rhythm) => periodContaining(rhythm, day));
        expect(
          [quarter?.first, half?.first, year?.first].every((first) => (first ?? '') <= (month?.first ?? '')),
        ).toBe(true);
        expect(
          [quarter?.last, half?.last, year?.last].every((last) => (last ?? '') >= (month?.last ?? '')),
        ).toBe(true);
      }),
    );
  });

  test('has an id that no period of any rhythm shares', () => {
    const ids = rhythms.map((rhythm) => periodContaining(rhythm, date('2026-01-01')).id);
    expect(new Set([...ids, 'survei-2026-01-01']).size).toBe(6);
  });
});

test('the catalogue period decides the rhythm, except where it is unknown', () => {
  expect(rhythmOf('bulanan')).toBe('bulanan');
  expect(rhythmOf('per-survei')).toBe('survei');
  expect(rhythmOf('unknown')).toBeNull();
});
