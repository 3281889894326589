import { addDays, type CivilDate } from '../../../core/civilDate.ts';
import { periodContaining } from '../../../core/schedule/period.ts';

export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Ranges that are asked for most, up to today. */
export type RangeName = 'this-month' | 'last-month' | 'this-year';

export function rangeNamed(name: RangeName, today: CivilDate): Days {
  const month = periodContaining('bulanan', today);
  switch (name) {
    case 'this-month':
      return { from: month.first, to: today };
    case 'last-month': {
      const { first, last } = periodContaining('bulanan', addDays(month.first, -1));
      return { from: first, to: last };
    }
    case 'this-year':
      return { from: periodContaining('tahunan', today).first, to: today };
  }
}

/** The longest range that is read back at once, days: more would keep BIOS busy for long. */
const LONGEST_RANGE = 366;

/** The last day that a range from this day may have. */
export function latestEnd(from: CivilDate): CivilDate {
  return addDays(from, LONGEST_RANGE - 1);
}
