import { civilDate, yearOf } from '../../civilDate.ts';
import { periodAround, type DateRange } from './grouping.ts';
import type { ShapePlan } from './shapePlan.ts';

/**
 * The days whose rows a source must be asked for so that the records of `range` come out right: running totals
 * and `carry-forward` need the year from 1 January, periods need all of their days.
 */
export function rangeToRead(plan: ShapePlan, { from, to }: DateRange): DateRange {
  if (plan.kind === 'rows') return { from, to };
  const start = periodAround(from, plan.grouping).from;
  const needsYear = plan.isRunning || plan.fill === 'carry-forward';
  return { from: needsYear ? (civilDate(yearOf(start), 1, 1) ?? start) : start, to };
}
