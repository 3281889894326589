import type { Measure } from './shapePlan.ts';

/**
 * Whether a date without rows takes the measure's value from another date even where numbers become zero:
 * texts, dates, and what is not in the source at all (constants, the run's date).
 */
export function isTakenOver({ of, aggregate }: Measure): boolean {
  if (of.kind !== 'slot' || aggregate === 'count' || aggregate === 'count-distinct') return false;
  return !of.isNumber || !of.isColumn;
}
