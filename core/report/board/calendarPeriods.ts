import { addDays } from '../../civilDate.ts';
import type { DateRange } from '../../mapping/shape/grouping.ts';
import { periodContaining, type CalendarRhythm, type PeriodKey } from '../../schedule/period.ts';

/** The whole months, or years, that touch a range of days. */
export function calendarPeriods(rhythm: CalendarRhythm, { from, to }: DateRange): readonly PeriodKey[] {
  const periods: PeriodKey[] = [];
  for (let date = from; date <= to; date = addDays(periods.at(-1)?.last ?? to, 1)) {
    periods.push(periodContaining(rhythm, date));
  }
  return periods;
}
