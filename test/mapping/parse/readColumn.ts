import { readCivilDate } from '../../../core/civilDate.ts';
import type { Field } from '../../../core/catalogue/dataset.ts';
import type { ColumnStyle } from '../../../core/mapping/mapping.ts';
import { inferColumnReading } from '../../../core/mapping/parse/columnReading.ts';
import { parseCell } from '../../../core/mapping/parse/parseCell.ts';
import type { Parsed } from '../../../core/mapping/parse/parsed.ts';
import type { Cell, DateCell } from '../../../core/source/source.ts';

/** Reads cells as all the cells of one column of an invented field. */
export function readColumn(type: Field['type'], cells: readonly Cell[], style: ColumnStyle = {}): Parsed[] {
  const reading = inferColumnReading(cells, type, style);
  return cells.map((cell) => parseCell(cell, shownOf(cell), fieldOf(type), reading));
}

/** The column's values; `refused: <code>` for those that cannot be read. */
export function valuesOf(
  type: Field['type'],
  cells: readonly Cell[],
  style: ColumnStyle = {},
): (string | null)[] {
  return readColumn(type, cells, style).map(valueOf);
}

export function valueOf(parsed: Parsed | undefined): string | null {
  return parsed?.ok === true ? parsed.value : `refused: ${parsed?.problem.code}`;
}

export function fieldOf(type: Field['type']): Field {
  return { name: 'isian', type, required: true, description: 'Isian' };
}

/** A cell as an invented source shows it. */
export function shownOf(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return cell?.kind === 'date' ? cell.date : '';
}

export function dateCell(text: string): DateCell {
  const date = readCivilDate(text);
  if (date === null) throw new Error(`Not a date: ${text}`);
  return { kind: 'date', date, time: null };
}
