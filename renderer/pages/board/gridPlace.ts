import { addDays, type CivilDate } from '../../../core/civilDate.ts';
import type { BoardCell } from '../../../core/schedule/board.ts';
import { cellIndexAt } from './gridLayout.ts';

/** Where the keyboard is on the board: a row, and a day that one of its cells holds. */
export interface GridPlace {
  readonly row: number;
  readonly date: CivilDate;
}

type Rows = readonly { readonly cells: readonly Pick<BoardCell, 'period'>[] }[];

const PAGE_ROWS = 10;
const PAGE_DAYS = 28;

/** Where a key leads; null for a key that leads nowhere. */
export function moved(key: string, place: GridPlace, rows: Rows): GridPlace | null {
  switch (key) {
    case 'ArrowRight':
      return besides(place, rows, 1);
    case 'ArrowLeft':
      return besides(place, rows, -1);
    case 'ArrowDown':
      return inRow(place, rows, place.row + 1);
    case 'ArrowUp':
      return inRow(place, rows, place.row - 1);
    case 'PageDown':
      return inRow(place, rows, place.row + PAGE_ROWS);
    case 'PageUp':
      return inRow(place, rows, place.row - PAGE_ROWS);
    case 'Home':
      return atCell(place, rows, 0);
    case 'End':
      return atCell(place, rows, Number.POSITIVE_INFINITY);
    case '[':
      return { ...place, date: addDays(place.date, -PAGE_DAYS) };
    case ']':
      return { ...place, date: addDays(place.date, PAGE_DAYS) };
    default:
      return null;
  }
}

/** A cell's element, which the grid names as its active one. */
export function cellId(row: number, periodId: string): string {
  return `papan-${row}-${periodId}`;
}

function besides(place: GridPlace, rows: Rows, step: number): GridPlace {
  const cells = rows[place.row]?.cells ?? [];
  return atCell(place, rows, cellIndexAt(cells, place.date) + step);
}

function atCell(place: GridPlace, rows: Rows, index: number): GridPlace {
  const cells = rows[place.row]?.cells ?? [];
  const cell = cells[Math.max(0, Math.min(index, cells.length - 1))];
  return cell === undefined ? place : { ...place, date: cell.period.last };
}

function inRow(place: GridPlace, rows: Rows, row: number): GridPlace {
  return { ...place, row: Math.max(0, Math.min(row, rows.length - 1)) };
}
