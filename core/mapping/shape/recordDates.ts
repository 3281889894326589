import { addDays, readCivilDate, type CivilDate } from '../../civilDate.ts';
import { periodAround, type DateRange } from './grouping.ts';
import type { GroupPlan } from './shapePlan.ts';

/** The date of the record that a row of that date belongs to; `incomplete` when its period is not over. */
export type RecordDate =
  | { readonly kind: 'complete'; readonly date: string }
  | { readonly kind: 'incomplete'; readonly period: DateRange }
  | { readonly kind: 'unreadable' };

export function recordDate(plan: GroupPlan, text: string, to: CivilDate): RecordDate {
  const date = readCivilDate(text);
  if (date === null) return { kind: 'unreadable' };
  const period = periodAround(date, plan.grouping);
  if (plan.grouping !== 'harian' && period.to > to) return { kind: 'incomplete', period };
  return { kind: 'complete', date: dateFor(plan, period) };
}

/** The dates of all records that `fill` asks for: those whose period ends within the range, in order. */
export function fillDates(plan: GroupPlan, { from, to }: DateRange): readonly CivilDate[] {
  if (plan.fill === 'none') return [];
  const dates: CivilDate[] = [];
  let period = periodAround(from, plan.grouping);
  while (period.to <= to) {
    dates.push(dateFor(plan, period));
    period = periodAround(addDays(period.to, 1), plan.grouping);
  }
  return dates;
}

function dateFor(plan: GroupPlan, period: DateRange): CivilDate {
  return plan.periodDate === 'first-day' ? period.from : period.to;
}
