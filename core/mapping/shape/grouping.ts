import { civilDate, daysInMonth, monthOf, yearOf, type CivilDate } from '../../civilDate.ts';
import type { GroupShape } from './shapeSettings.ts';

/** The period whose dates are put together. */
export type Grouping = NonNullable<GroupShape['period']>;

export interface DateRange {
  /** Inclusive. */
  readonly from: CivilDate;
  /** Inclusive. */
  readonly to: CivilDate;
}

const MONTHS = { bulanan: 1, triwulanan: 3, semesteran: 6, tahunan: 12 } as const;

/** The month, quarter, half year or year that a date lies in; the day itself for `harian`. */
export function periodAround(date: CivilDate, grouping: Grouping): DateRange {
  if (grouping === 'harian') return { from: date, to: date };
  const months = MONTHS[grouping];
  const last = Math.ceil(monthOf(date) / months) * months;
  return { from: dayOfYear(date, last - months + 1, 1), to: dayOfYear(date, last, 31) };
}

/** That day in the date's year, or the month's last one where it is shorter. */
function dayOfYear(date: CivilDate, month: number, day: number): CivilDate {
  const year = yearOf(date);
  // Both are in the calendar: the month is 1 to 12, the day at most the month's last.
  return civilDate(year, month, Math.min(day, daysInMonth(year, month))) ?? date;
}
