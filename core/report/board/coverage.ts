import type { DateRange } from '../../mapping/shape/grouping.ts';
import type { BoardCell } from '../../schedule/board.ts';
import { periodContaining } from '../../schedule/period.ts';
import { calendarPeriods } from './calendarPeriods.ts';

/** Periods that are due, and for how many of them BIOS has data: as the coverage of a year counts them. */
export interface CoverageCount {
  readonly due: number;
  readonly withData: number;
}

export interface MonthCoverage extends CoverageCount {
  /** `November 2026`. */
  readonly label: string;
}

export function coverageOfCells(cells: readonly BoardCell[], now: number): CoverageCount {
  const due = cells.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
  return { due: due.length, withData: due.filter(isAtBios).length };
}

/** A period belongs to the month in which it ends. */
export function coverageByMonth(
  cells: readonly BoardCell[],
  range: DateRange,
  now: number,
): readonly MonthCoverage[] {
  const ending = Map.groupBy(cells, ({ period }) => periodContaining('bulanan', period.last).id);
  return calendarPeriods('bulanan', range).map(({ id, label }) => ({
    label,
    ...coverageOfCells(ending.get(id) ?? [], now),
  }));
}

function isAtBios({ counts }: BoardCell): boolean {
  return (counts.accepted ?? 0) + (counts.confirmed ?? 0) > 0;
}
