import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, dayNumber, fromDayNumber, type CivilDate } from '../../core/civilDate.ts';
import {
  duePeriods,
  isCatchUp,
  missingPeriods,
  nextDue,
  upcomingPeriods,
} from '../../core/schedule/duePeriods.ts';
import type { CalendarRhythm } from '../../core/schedule/period.ts';
import type { Schedule } from '../../core/schedule/scheduleSettings.ts';
import { civilDateAt, instantAt, type TimeZone } from '../../core/schedule/timeZone.ts';
import { date, instant, schedule } from './scheduleFixtures.ts';

const DAY = 86_400_000;
const originalZone = process.env['TZ'];
const zones: readonly TimeZone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

afterEach(() => {
  process.env['TZ'] = originalZone;
});

function idsAt(plan: Schedule, now: string): string[] {
  return duePeriods(plan, instant(now)).map(({ period }) => period.id);
}

test('the next periods are told, also where several become due at once', () => {
  const plan = schedule('harian', { days: 'working' });
  // 6 November 2026 is a Friday: it and the weekend are due on Monday.
  const upcoming = upcomingPeriods(plan, instant('2026-11-06T16:00+07:00'), 4);
  expect(upcoming.map(({ period, dueAt }) => [period.id, new Date(dueAt).toISOString()])).toEqual([
    ['2026-11-06', '2026-11-09T08:00:00.000Z'],
    ['2026-11-07', '2026-11-09T08:00:00.000Z'],
    ['2026-11-08', '2026-11-09T08:00:00.000Z'],
    ['2026-11-09', '2026-11-10T08:00:00.000Z'],
  ]);
  expect(upcomingPeriods({ ...plan, rhythm: 'survei' }, 0, 3)).toEqual([]);
});

describe('a daily period', () => {
  test('is due on the next day at the time of day in the satker zone, not a millisecond before', () => {
    const plan = schedule('harian');
    expect(idsAt(plan, '2026-11-02T14:59:59.999+07:00')).toEqual([]);
    expect(idsAt(plan, '2026-11-02T15:00+07:00')).toEqual(['2026-11-01']);
    expect(idsAt(plan, '2026-11-04T15:00+07:00')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  });

  test.each([
    ['Asia/Jakarta', '2026-11-02T08:00Z'],
    ['Asia/Makassar', '2026-11-02T07:00Z'],
    ['Asia/Jayapura', '2026-11-02T06:00Z'],
  ] satisfies [TimeZone, string][])('is due at 15:00 of %s', (timeZone, at) => {
    expect(duePeriods(schedule('harian', { timeZone }), instant('2026-11-02T23:00Z'))[0]?.dueAt).toBe(
      instant(at),
    );
  });

  test('just after midnight in Jayapura is about the day that it is there', () => {
    const plan = schedule('harian', { timeZone: 'Asia/Jayapura', timeOfDay: '00:30' });
    expect(idsAt(plan, '2026-11-01T15:29Z')).toEqual([]);
    expect(idsAt(plan, '2026-11-01T15:30Z')).toEqual(['2026-11-01']);
  });

  test('is due on its own day with no lag, and later with more', () => {
    expect(idsAt(schedule('harian', { lagDays: 0 }), '2026-11-01T15:00+07:00')).toEqual(['2026-11-01']);
    expect(idsAt(schedule('harian', { lagDays: 3 }), '2026-11-04T15:00+07:00')).toEqual(['2026-11-01']);
  });
});

describe('a longer period', () => {
  test.each([
    ['bulanan', '2026-12-01', '2026-11'],
    ['triwulanan', '2027-01-01', '2026-T4'],
    ['semesteran', '2027-01-01', '2026-S2'],
    ['tahunan', '2027-01-01', '2026'],
  ] satisfies [CalendarRhythm, string, string][])(
    '%s that holds the start date is due on %s, after its end',
    (rhythm, day, id) => {
      const plan = schedule(rhythm, { startDate: '2026-11-24' });
      expect(idsAt(plan, `${day}T14:59+07:00`)).toEqual([]);
      expect(idsAt(plan, `${day}T15:00+07:00`)).toEqual([id]);
    },
  );

  test('is due its lag after the end: BOR of November on the 5th', () => {
    const plan = schedule('bulanan', { lagDays: 5 });
    expect(idsAt(plan, '2026-12-05T14:59+07:00')).toEqual([]);
    expect(idsAt(plan, '2026-12-05T15:00+07:00')).toEqual(['2026-11']);
  });
});

describe('working days', () => {
  // 2026-11-06 is a Friday.
  const plan = schedule('harian', { startDate: '2026-11-05', days: 'working', holidays: ['2026-11-09'] });

  test('Thursday is due on Friday; Friday to Sunday wait for the first working day', () => {
    expect(idsAt(plan, '2026-11-06T15:00+07:00')).toEqual(['2026-11-05']);
    expect(idsAt(plan, '2026-11-08T23:00+07:00')).toEqual(['2026-11-05']);
  });

  test('a listed holiday is no working day', () => {
    expect(idsAt(plan, '2026-11-09T23:00+07:00')).toEqual(['2026-11-05']);
    expect(idsAt(plan, '2026-11-10T15:00+07:00')).toEqual([
      '2026-11-05',
      '2026-11-06',
      '2026-11-07',
      '2026-11-08',
      '2026-11-09',
    ]);
  });

  test('never make a period due earlier, nor by more days than are free', () => {
    const all = schedule('harian', { startDate: '2026-01-01' });
    const working = schedule('harian', { startDate: '2026-01-01', days: 'working' });
    const now = instant('2027-01-10T15:00+07:00');
    const later = duePeriods(working, now).map(
      ({ dueAt }, index) => dueAt - (duePeriods(all, now)[index]?.dueAt ?? 0),
    );
    expect(Math.min(...later)).toBe(0);
    expect(Math.max(...later)).toBe(2 * DAY);
  });
});

describe('surveys', () => {
  test('are due for the dates that the operator lists, once each and in order', () => {
    const plan = schedule('survei', {
      surveyDates: ['2026-12-01', '2026-11-10', '2026-11-10', '2026-10-01'],
    });
    expect(idsAt(plan, '2026-11-30T00:00Z')).toEqual(['survei-2026-11-10']);
    expect(nextDue(plan, instant('2026-11-30T00:00Z'))?.period.id).toBe('survei-2026-12-01');
    expect(nextDue(plan, instant('2026-12-30T00:00Z'))).toBeNull();
  });
});

describe('what is still missing', () => {
  const due = duePeriods(schedule('harian'), instant('2026-11-05T15:00+07:00'));

  test('is what is due, less what is accepted and what was skipped, oldest first', () => {
    const missing = missingPeriods(due, new Set(['2026-11-02']), new Set(['2026-11-03']));
    expect(missing.map(({ period }) => period.id)).toEqual(['2026-11-01', '2026-11-04']);
  });

  test('is susulan once the grace after its time has passed', () => {
    const last = due.at(-1);
    if (last === undefined) throw new Error('Nothing is due.');
    expect(isCatchUp(last, last.dueAt + 60_000, 60_000)).toBe(false);
    expect(isCatchUp(last, last.dueAt + 60_001, 60_000)).toBe(true);
  });
});

const dayRange = { min: dayNumber(date('2019-01-01')), max: dayNumber(date('2029-12-31')) };
const anyDay = fc.integer(dayRange).map(fromDayNumber);
const anySchedule = fc
  .record({
    rhythm: fc.constantFrom<CalendarRhythm>('harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan'),
    startDate: anyDay,
    minutes: fc.integer({ min: 0, max: 1439 }),
    lagDays: fc.integer({ min: 0, max: 40 }),
    days: fc.constantFrom('all' as const, 'working' as const),
    holidays: fc.array(anyDay, { maxLength: 20 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(({ rhythm, minutes, ...rest }) => schedule(rhythm, { ...rest, timeOfDay: timeOfDay(minutes) }));
const anyInstant = fc.integer({ min: dayRange.min * DAY, max: dayRange.max * DAY });

function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

describe.each(['UTC', 'Asia/Jayapura', 'America/New_York', 'Pacific/Apia'])('on a computer in %s', (zone) => {
  test('due periods tile the calendar from the start on, none twice, none left out', () => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset() === 0).toBe(zone === 'UTC');
    fc.assert(
      fc.property(anySchedule, anyInstant, (plan, now) => {
        const due = duePeriods(plan, now).map(({ period }) => period);
        if (due.length === 0) return;
        expect(due[0]?.first !== undefined && due[0].first <= plan.startDate).toBe(true);
        expect(due[0]?.last !== undefined && due[0].last >= plan.startDate).toBe(true);
        expect(due.slice(1).map((period) => period.first)).toEqual(
          due.slice(0, -1).map((period) => addDays(period.last, 1)),
        );
        expect(new Set(due.map((period) => period.id)).size).toBe(due.length);
      }),
      { numRuns: 60 },
    );
  });

  test('what is due never shrinks while time goes on, and grows by the next due period', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(anySchedule, anyInstant, fc.integer({ min: 0, max: 60 * DAY }), (plan, now, later) => {
        const before = duePeriods(plan, now);
        const after = duePeriods(plan, now + later);
        expect(after.slice(0, before.length)).toEqual(before);
        const next = nextDue(plan, now);
        if (next === null) throw new Error('A calendar has no end.');
        expect(next.dueAt).toBeGreaterThan(now);
        expect(after.length > before.length).toBe(next.dueAt <= now + later);
        expect(duePeriods(plan, next.dueAt)[before.length]).toEqual(next);
      }),
      { numRuns: 60 },
    );
  });

  test('a clock that is set forth and back skips nothing and sends nothing twice', () => {
    process.env['TZ'] = zone;
    const clock = fc.array(anyInstant, { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(anySchedule, clock, (plan, instants) => {
        const sent: string[] = [];
        for (const now of instants) {
          const missing = missingPeriods(duePeriods(plan, now), new Set(sent), new Set());
          sent.push(...missing.map(({ period }) => period.id));
        }
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent).toEqual(duePeriods(plan, Math.max(...instants)).map(({ period }) => period.id));
      }),
      { numRuns: 40 },
    );
  });

  test('a day in New York that has 23 or 25 hours makes exactly one daily period due', () => {
    process.env['TZ'] = zone;
    const plan = schedule('harian', { startDate: '2026-03-01' });
    for (const day of ['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02']) {
      const begin = instant(`${day}T15:00+07:00`);
      expect(duePeriods(plan, begin).length - duePeriods(plan, begin - DAY).length).toBe(1);
    }
  });
});

describe('instants and civil times of Indonesian zones', () => {
  test('name each other exactly, as the zone database has it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyInstant, (timeZone, now) => {
        const known = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
        expect(civilDateAt(timeZone, now)).toBe(known);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        anyDay,
        fc.integer({ min: 0, max: 1439 }),
        (timeZone, day, minute) => {
          expect(civilDateAt(timeZone, instantAt(timeZone, day, minute))).toBe(day satisfies CivilDate);
        },
      ),
    );
  });
});
