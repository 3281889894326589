import type { DateRange } from '../../mapping/shape/grouping.ts';
import { longDayText } from '../../indonesianDate.ts';

/** Days from the first to the last: `1 November 2026 s.d. 30 November 2026`. */
export function rangeText({ from, to }: DateRange): string {
  return from === to ? longDayText(from) : `${longDayText(from)} s.d. ${longDayText(to)}`;
}
