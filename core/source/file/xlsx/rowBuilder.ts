import type { Cell } from '../../source.ts';
import { plainNumber, type CellReader } from './cellReader.ts';
import type { ScannedCell } from './scannedCell.ts';
import type { CellSink } from './scanRow.ts';
import { SheetRow, type ShowStyled } from './sheetRow.ts';

/** Makes rows of the cells that are scanned. */
export interface RowBuilder {
  readonly add: CellSink;
  /** The row of all cells since the last call; null where there were none. */
  take(number: number): SheetRow | null;
}

export function createRowBuilder(read: CellReader, showNumber: ShowStyled): RowBuilder {
  let cells: Cell[] = [];
  let styles: number[] = [];
  let serials: (number | undefined)[] | undefined;
  return {
    add(bytes, scanned) {
      const cell = read(bytes, scanned);
      for (let column = cells.length; column < scanned.column; column += 1) {
        cells.push(null);
        styles.push(0);
      }
      cells.push(cell);
      styles.push(scanned.style);
      if (isMoment(cell, scanned)) (serials ??= [])[scanned.column] = plainNumber(bytes, scanned);
    },
    take(number) {
      if (cells.length === 0) return null;
      const row = new SheetRow(number, { cells, styles, serials }, showNumber);
      cells = [];
      styles = [];
      serials = undefined;
      return row;
    },
  };
}

/** Whether a number has become something else. */
function isMoment(cell: Cell, { type, valueEnd }: ScannedCell): boolean {
  return type === 'number' && typeof cell !== 'number' && valueEnd > 0;
}
