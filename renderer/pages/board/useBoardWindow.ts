import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import type { CivilDate } from '../../../core/civilDate.ts';
import type { PeriodKey } from '../../../core/schedule/period.ts';
import { DAY_WIDTH, HEAD_HEIGHT, monthsOf, ROW_HEIGHT, spanOf, type DaySpan } from './gridLayout.ts';
import type { GridPlace } from './gridPlace.ts';

/** What of the board is in sight. */
export interface BoardWindow {
  readonly lines: readonly VirtualItem[];
  readonly months: readonly PeriodKey[];
  /** Of the whole board, pixels. */
  readonly height: number;
  /** Scrolls a place into sight. */
  readonly show: (place: GridPlace) => void;
}

export interface BoardSize {
  readonly rows: number;
  readonly board: DaySpan;
  readonly today: CivilDate;
}

/** Begins with today at the right edge, so that the last weeks are in sight. */
export function useBoardWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { rows, board, today }: BoardSize,
): BoardWindow {
  const all = monthsOf(board);
  const lines = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 1,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: all.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (all[index] === undefined ? 0 : spanOf(all[index], board).width),
    // A month that is in sight in part is there as a whole.
    overscan: 0,
  });
  const { first } = board;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || today < first) return;
    const width = spanOf({ first, last: today }, { first, last: today }).width + DAY_WIDTH;
    element.scrollTo({ left: Math.max(0, width - roomIn(element)) });
  }, [scroller, first, today]);
  return {
    lines: lines.getVirtualItems(),
    months: columns.getVirtualItems().flatMap(({ index }) => all[index] ?? []),
    height: lines.getTotalSize(),
    show({ row, date }) {
      lines.scrollToIndex(row);
      if (scroller.current !== null) showDay(scroller.current, board, date);
    },
  };
}

function showDay(element: HTMLDivElement, board: DaySpan, date: CivilDate): void {
  const { left, width } = spanOf({ first: date, last: date }, board);
  const room = roomIn(element);
  if (left < element.scrollLeft) element.scrollTo({ left });
  else if (left + width > element.scrollLeft + room) element.scrollTo({ left: left + width - room });
}

/** The width beside the labels, pixels. */
function roomIn(element: HTMLDivElement): number {
  const label = Number.parseInt(getComputedStyle(element).getPropertyValue('--board-label'), 10);
  return element.clientWidth - label;
}
