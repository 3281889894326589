import type { DateSystem } from '../../serialDate.ts';
import type { Cell } from '../../source.ts';
import { meaningOf, type Meaning } from '../numberFormat.ts';
import { isErrorText, numberCell, UNKNOWN_ERROR } from '../toCell.ts';
import { DIGIT_0, DIGIT_1, isDigit, unusualAt, wholeNumber } from './bytes.ts';
import { readNumber } from './readNumber.ts';
import type { ScannedCell } from './scannedCell.ts';
import { richText, xlsxText } from './xlsxText.ts';

/** What all sheets of a workbook share. */
export interface WorkbookContent {
  readonly dateSystem: DateSystem;
  /** The number format of every cell style, by its index. */
  readonly formats: readonly string[];
  readonly texts: readonly string[];
}

/** Reads what a cell that was scanned holds. Throws `UnusualXlsx`. */
export type CellReader = (bytes: Buffer, cell: ScannedCell) => Cell;

/** The same day is met many thousand times; beyond so many different ones they are no days but moments. */
const MOST_MOMENTS = 20_000;

export function createCellReader({ dateSystem, formats, texts }: WorkbookContent): CellReader {
  const numberOf = createNumberReader(formats.map(meaningOf), dateSystem);
  return (bytes, cell) => {
    if (cell.valueEnd === 0) return withoutValue(bytes, cell);
    switch (cell.type) {
      case 'number':
        return numberOf(bytes, cell);
      case 'shared':
        return sharedText(bytes, cell, texts) || null;
      case 'text':
        return xlsxText(valueOf(bytes, cell)) || null;
      case 'inline':
        return richText(valueOf(bytes, cell)) || null;
      case 'boolean':
        return truth(bytes, cell);
      case 'error': {
        const error = xlsxText(valueOf(bytes, cell));
        return { kind: 'error', error: isErrorText(error) ? error : UNKNOWN_ERROR };
      }
    }
  };
}

/** The number in a cell that holds one, whatever its format makes of it. */
export function plainNumber(bytes: Buffer, cell: ScannedCell): number {
  const number = readNumber(bytes, cell.valueStart, cell.valueEnd);
  if (number === null) throw unusualAt(bytes, cell.valueStart);
  return number;
}

function createNumberReader(meanings: readonly Meaning[], system: DateSystem): CellReader {
  const known = { date: new Map<number, Cell>(), time: new Map<number, Cell>() };
  return (bytes, cell) => {
    const number = plainNumber(bytes, cell);
    const meaning = meanings[cell.style] ?? 'number';
    if (meaning !== 'date' && meaning !== 'time') return number;
    const moments = known[meaning];
    const moment = moments.get(number) ?? numberCell(number, meaning, system);
    if (typeof moment !== 'number' && moments.size < MOST_MOMENTS) moments.set(number, moment);
    return moment;
  };
}

function withoutValue(bytes: Buffer, { type, hasFormula, valueStart }: ScannedCell): Cell {
  if (type === 'boolean' || type === 'error') throw unusualAt(bytes, valueStart);
  const isCalculated = type === 'text' || type === 'inline';
  return hasFormula && !isCalculated ? { kind: 'missing-value' } : null;
}

function sharedText(bytes: Buffer, { valueStart, valueEnd }: ScannedCell, texts: readonly string[]): string {
  for (let at = valueStart; at < valueEnd; at += 1) {
    if (!isDigit(bytes[at] ?? 0)) throw unusualAt(bytes, valueStart);
  }
  const text = texts[wholeNumber(bytes, valueStart, valueEnd)];
  if (text === undefined) throw unusualAt(bytes, valueStart);
  return text;
}

function truth(bytes: Buffer, cell: ScannedCell): boolean {
  const isDigitOnly = cell.valueEnd - cell.valueStart === 1;
  const first = bytes[cell.valueStart];
  if (isDigitOnly && first === DIGIT_1) return true;
  if (isDigitOnly && first === DIGIT_0) return false;
  const value = valueOf(bytes, cell);
  if (value !== 'true' && value !== 'false') throw unusualAt(bytes, cell.valueStart);
  return value === 'true';
}

function valueOf(bytes: Buffer, { valueStart, valueEnd }: ScannedCell): string {
  return bytes.toString('utf8', valueStart, valueEnd);
}
