import { skipBlanks, standsAt, unusualAt } from './bytes.ts';
import { createRowBuilder } from './rowBuilder.ts';
import { noCellYet } from './scannedCell.ts';
import { scanRow } from './scanRow.ts';
import type { SheetParts } from './sheetParts.ts';
import type { SheetRow } from './sheetRow.ts';

/** How the element with a sheet's rows is written, the second where it has none. */
const BEGIN = '<sheetData>';
const EMPTY = '<sheetData/>';
export const ENDS_OF_ROWS = ['</sheetData>', EMPTY] as const;
export const ROW = '<row';

/** Reads the rows in a sheet's XML, piece by piece as `wholePieces` cuts it before every `ROW`. */
export interface SheetScanner {
  /** The rows in the next piece that hold any cell, made one by one. Throws `UnusualXlsx`, `RowOutOfOrder`. */
  rows(bytes: Buffer): Generator<SheetRow>;
  /** Whether the last row was read. */
  hasEnded(): boolean;
}

export function createSheetScanner({ read, showNumber }: SheetParts): SheetScanner {
  const builder = createRowBuilder(read, showNumber);
  const cell = noCellYet();
  let state: 'before' | 'within' | 'after' = 'before';
  return {
    hasEnded: () => state === 'after',
    *rows(bytes) {
      let at = skipBlanks(bytes, state === 'before' ? startOfRows(bytes) : 0);
      state = 'within';
      while (standsAt(bytes, at, ROW)) {
        at = skipBlanks(bytes, scanRow(bytes, at + ROW.length, cell, builder.add));
        const row = builder.take(cell.row);
        if (row !== null) yield row;
      }
      if (at < bytes.length) state = endsAt(bytes, at) ? 'after' : refuse(bytes, at);
    },
  };
}

/** The place of what follows `<sheetData>`; where that is empty its own. */
function startOfRows(bytes: Buffer): number {
  const at = bytes.indexOf(BEGIN.slice(0, -1));
  if (at < 0 || bytes.subarray(0, at).includes('<!--')) refuse(bytes, 0);
  if (standsAt(bytes, at, EMPTY)) return at;
  return standsAt(bytes, at, BEGIN) ? at + BEGIN.length : refuse(bytes, at);
}

function endsAt(bytes: Buffer, at: number): boolean {
  return ENDS_OF_ROWS.some((end) => standsAt(bytes, at, end));
}

function refuse(bytes: Buffer, at: number): never {
  throw unusualAt(bytes, at);
}
