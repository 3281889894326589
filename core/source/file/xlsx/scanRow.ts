import {
  EQUALS,
  findByte,
  GREATER,
  LESS,
  LETTER_C,
  LETTER_R,
  QUOTE,
  skipBlanks,
  skipDigits,
  SLASH,
  SPACE,
  standsAt,
  unusualAt,
  wholeNumber,
} from './bytes.ts';
import { scanCell } from './scanCell.ts';
import type { ScannedCell } from './scannedCell.ts';
import { RowOutOfOrder } from './unusual.ts';

/** Is told of a cell that was scanned. */
export type CellSink = (bytes: Buffer, cell: ScannedCell) => void;

const LAST_ROW = 1_048_576;

/**
 * Reads the row whose `<row` ends at `start` and gives the place after it. `cell` is the last cell before, and then the
 * row's last. Throws `UnusualXlsx`, `RowOutOfOrder`.
 */
export function scanRow(bytes: Buffer, start: number, cell: ScannedCell, sink: CellSink): number {
  let at = scanTag(bytes, start, cell);
  cell.column = -1;
  if (bytes[at - 2] === SLASH) return at;
  for (;;) {
    if (bytes[at] !== LESS) at = skipBlanks(bytes, at);
    if (bytes[at + 1] !== LETTER_C) break;
    at = scanCell(bytes, at + 2, cell);
    sink(bytes, cell);
  }
  if (!standsAt(bytes, at, '</row>')) throw unusualAt(bytes, at);
  return at + 6;
}

/** Reads the row's number, that after the last one where it has none, and gives the place after the tag. */
function scanTag(bytes: Buffer, start: number, cell: ScannedCell): number {
  let at = start;
  let number = cell.row + 1;
  while (bytes[at] === SPACE) {
    const isNumber = bytes[at + 1] === LETTER_R && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
    const value = isNumber ? at + 4 : afterName(bytes, at + 1);
    at = isNumber ? skipDigits(bytes, value) : findByte(bytes, value, QUOTE);
    if (isNumber) number = wholeNumber(bytes, value, at);
    if (bytes[at] !== QUOTE) throw unusualAt(bytes, start);
    at += 1;
  }
  if (bytes[at] === SLASH) at += 1;
  if (bytes[at] !== GREATER || number > LAST_ROW) throw unusualAt(bytes, start);
  if (number <= cell.row) throw new RowOutOfOrder(`Row ${number} after row ${cell.row}`);
  cell.row = number;
  return at + 1;
}

/** The place where the value of an attribute starts. */
function afterName(bytes: Buffer, at: number): number {
  const equals = findByte(bytes, at, EQUALS);
  if (bytes[equals + 1] !== QUOTE) throw unusualAt(bytes, at);
  return equals + 2;
}
