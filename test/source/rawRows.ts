import type { RawRow } from '../../core/source/rawTable.ts';
import type { Cell, DateCell } from '../../core/source/source.ts';
import { readCivilDate } from '../../core/civilDate.ts';

/** Rows of a sheet, the first being row 1; null stands for an empty row. */
export function rawRows(...rows: readonly (readonly Cell[] | null)[]): RawRow[] {
  return rows.flatMap((cells, index) => (cells === null ? [] : [rawRow(index + 1, cells)]));
}

export function rawRow(number: number, cells: readonly Cell[]): RawRow {
  return { number, cells, display: (columnIndex) => shown(cells[columnIndex] ?? null) };
}

export function dateCell(text: string): DateCell {
  const date = readCivilDate(text);
  if (date === null) throw new Error(`No such day: ${text}`);
  return { kind: 'date', date, time: null };
}

function shown(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
