import { addDays, dayNumber, dayOf, fromDayNumber, type CivilDate } from '../../../core/civilDate.ts';
import { periodContaining, type PeriodKey } from '../../../core/schedule/period.ts';
import type { BoardCell } from '../../../core/schedule/board.ts';

/** Pixels. */
export const DAY_WIDTH = 20;
export const ROW_HEIGHT = 30;
export const HEAD_HEIGHT = 44;

export interface DaySpan {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** Where days lie, in pixels from the first day of the board; what reaches beyond the board is cut. */
export function spanOf({ first, last }: DaySpan, board: DaySpan): { left: number; width: number } {
  const from = Math.max(dayNumber(first), dayNumber(board.first));
  const to = Math.min(dayNumber(last), dayNumber(board.last));
  return {
    left: (from - dayNumber(board.first)) * DAY_WIDTH,
    width: Math.max(0, to - from + 1) * DAY_WIDTH,
  };
}

/** The months that a board shows, whole or in part. */
export function monthsOf(board: DaySpan): readonly PeriodKey[] {
  const months: PeriodKey[] = [];
  for (let date = board.first; date <= board.last;) {
    const month = periodContaining('bulanan', date);
    months.push(month);
    date = addDays(month.last, 1);
  }
  return months;
}

/** The days of a month that lie on the board. */
export function daysOf(month: DaySpan, board: DaySpan): readonly { date: CivilDate; day: number }[] {
  const from = Math.max(dayNumber(month.first), dayNumber(board.first));
  const to = Math.min(dayNumber(month.last), dayNumber(board.last));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const date = fromDayNumber(from + index);
    return { date, day: dayOf(date) };
  });
}

/** The cell of a row that a day belongs to, or the nearest one; -1 in an empty row. */
export function cellIndexAt(cells: readonly Pick<BoardCell, 'period'>[], date: CivilDate): number {
  if (cells.length === 0) return -1;
  const index = cells.findIndex(({ period }) => period.last >= date);
  return index === -1 ? cells.length - 1 : index;
}

/** Cells by the month in which they begin, for rows whose periods are days. */
export function cellsByMonth(cells: readonly BoardCell[]): ReadonlyMap<string, readonly BoardCell[]> {
  return Map.groupBy(cells, ({ period }) => period.first.slice(0, 7));
}
