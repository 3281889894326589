import fc from 'fast-check';
import { dayNumber, fromDayNumber } from '../../core/civilDate.ts';
import type { Rhythm } from '../../core/schedule/period.ts';
import type { Schedule } from '../../core/schedule/scheduleSettings.ts';
import { date, schedule } from './scheduleFixtures.ts';

const DAY_MS = 86_400_000;

/** Around a leap day and two ends of years. */
const span = { min: dayNumber(date('2023-11-01')), max: dayNumber(date('2025-03-31')) };

const anyDay = fc.integer(span).map(fromDayNumber);
export const anyInstant = fc.integer({ min: span.min * DAY_MS, max: span.max * DAY_MS });

/** What an operator may change about when things are due, while they are being sent. */
export const anyTerms = fc.record({
  startDate: anyDay,
  timeOfDay: fc.integer({ min: 0, max: 1439 }).map(timeOfDay),
  lagDays: fc.integer({ min: 0, max: 40 }),
  days: fc.constantFrom('all' as const, 'working' as const),
  holidays: fc.array(anyDay, { maxLength: 20 }),
});

export type Terms = typeof anyTerms extends fc.Arbitrary<infer Value> ? Value : never;

/** Every rhythm in every zone. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    rhythm: fc.constantFrom<Rhythm>('harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan', 'survei'),
    timeZone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
    surveyDates: fc.array(anyDay, { maxLength: 12 }),
    terms: anyTerms,
  })
  .map(({ rhythm, terms, ...rest }) => schedule(rhythm, { ...rest, ...terms }));

function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
