import { addDays, dayNumber, type CivilDate } from '../civilDate.ts';
import { periodContaining, type CalendarRhythm, type PeriodKey } from './period.ts';
import type { Schedule } from './scheduleSettings.ts';
import { instantAt } from './timeZone.ts';

/** A period and the instant (epoch milliseconds) from which its data is due. */
export interface DuePeriod {
  readonly period: PeriodKey;
  readonly dueAt: number;
}

const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday; counted from Monday = 0. */
const WEEKDAY_OF_DAY_ZERO = 3;
const SATURDAY = 5;

/** All periods that are due at `now`, oldest first, whether their data was sent or not. */
export function duePeriods(schedule: Schedule, now: number): DuePeriod[] {
  return dueAndNext(schedule, now).due;
}

/** The period that becomes due next after `now`; null when no survey is left. */
export function nextDue(schedule: Schedule, now: number): DuePeriod | null {
  return dueAndNext(schedule, now).next;
}

/** The next periods that become due after `now`, at most `count` of them. */
export function upcomingPeriods(schedule: Schedule, now: number, count: number): DuePeriod[] {
  const upcoming: DuePeriod[] = [];
  for (const candidate of allPeriods(schedule)) {
    if (upcoming.length === count) break;
    if (candidate.dueAt > now) upcoming.push(candidate);
  }
  return upcoming;
}

/** Both at the price of one. */
export function dueAndNext(
  schedule: Schedule,
  now: number,
): { readonly due: DuePeriod[]; readonly next: DuePeriod | null } {
  const due: DuePeriod[] = [];
  for (const candidate of allPeriods(schedule)) {
    if (candidate.dueAt > now) return { due, next: candidate };
    due.push(candidate);
  }
  return { due, next: null };
}

/** The due periods that are neither accepted nor skipped (sets of period ids), oldest first. */
export function missingPeriods(
  due: readonly DuePeriod[],
  accepted: ReadonlySet<string>,
  skipped: ReadonlySet<string>,
): DuePeriod[] {
  return due.filter(({ period }) => !accepted.has(period.id) && !skipped.has(period.id));
}

/** Whether sending this period now is *susulan*: it became due longer ago than the grace. */
export function isCatchUp(due: DuePeriod, now: number, graceMs: number): boolean {
  return now - due.dueAt > graceMs;
}

/** When a period becomes due under a schedule, whether or not the schedule has begun. */
export function dueAt(schedule: Schedule, period: PeriodKey): number {
  const day = addDays(period.last, schedule.lagDays);
  const minutes = Number(schedule.timeOfDay.slice(0, 2)) * 60 + Number(schedule.timeOfDay.slice(3));
  return instantAt(schedule.timeZone, schedule.days === 'all' ? day : nextWorkingDay(day, schedule), minutes);
}

/** From the period that holds the start date on, in the order of the calendar, which is also that of `dueAt`. */
function* allPeriods(schedule: Schedule): Generator<DuePeriod> {
  const periods =
    schedule.rhythm === 'survei'
      ? surveyPeriods(schedule)
      : calendarPeriods(schedule.rhythm, schedule.startDate);
  for (const period of periods) yield { period, dueAt: dueAt(schedule, period) };
}

function* calendarPeriods(rhythm: CalendarRhythm, startDate: CivilDate): Generator<PeriodKey> {
  for (let date = startDate; ;) {
    const period = periodContaining(rhythm, date);
    yield period;
    date = addDays(period.last, 1);
  }
}

function surveyPeriods(schedule: Schedule): PeriodKey[] {
  return [...new Set(schedule.surveyDates)]
    .filter((date) => date >= schedule.startDate)
    .toSorted()
    .map((date) => periodContaining('survei', date));
}

function nextWorkingDay(date: CivilDate, schedule: Schedule): CivilDate {
  const isFree = isWeekend(date) || schedule.holidays.includes(date);
  return isFree ? nextWorkingDay(addDays(date, 1), schedule) : date;
}

function isWeekend(date: CivilDate): boolean {
  const weekday = (dayNumber(date) + WEEKDAY_OF_DAY_ZERO) % DAYS_PER_WEEK;
  return (weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK >= SATURDAY;
}
