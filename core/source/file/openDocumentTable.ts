import { isEmptyCell, type Merge } from '../rawTable.ts';
import type { DateSystem } from '../serialDate.ts';
import type { Cell } from '../source.ts';
import { readOpenDocumentCell } from './openDocumentCell.ts';
import { readXmlAttribute } from './xmlAttribute.ts';

/** A table of an OpenDocument spreadsheet; only rows with something in them. */
export interface OpenDocumentTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly OpenDocumentRow[];
  readonly merges: readonly Merge[];
  readonly dateSystem: DateSystem;
}

export interface OpenDocumentRow {
  /** 1-based. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** What each cell shows, as the program that wrote the file formatted it. */
  readonly texts: readonly string[];
}

/** Takes a table's rows and cells in the order of the document. */
export interface OpenDocumentTableBuilder {
  readonly table: OpenDocumentTable;
  beginRow(tag: string): void;
  /** `shown` is the text in the cell, null where not even empty text is in it. */
  addCell(tag: string, shown: string | null): void;
  /** A cell that a merged one covers: whatever it holds, nobody sees it. */
  addCoveredCell(tag: string): void;
  endRow(): void;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export function createOpenDocumentTable(
  name: string,
  hidden: boolean,
  dateSystem: DateSystem,
): OpenDocumentTableBuilder {
  const rows: OpenDocumentRow[] = [];
  const merges: Merge[] = [];
  let number = 1;
  let repeat = 1;
  let cells: Cell[] = [];
  let texts: string[] = [];
  let column = 0;
  return {
    table: { name, hidden, rows, merges, dateSystem },
    beginRow(tag) {
      repeat = numberIn(tag, 'table:number-rows-repeated');
      cells = [];
      texts = [];
      column = 0;
    },
    addCell(tag, shown) {
      const cell = readOpenDocumentCell(tag, shown);
      const columns = numberIn(tag, 'table:number-columns-repeated');
      const end = cell === null ? 0 : Math.min(column + columns, MOST_COLUMNS);
      for (let index = column; index < end; index += 1) {
        while (cells.length < index) cells.push(null);
        cells[index] = cell;
        texts[index] = shown ?? '';
      }
      const merge = mergeAt(tag, number, column);
      if (merge !== null) merges.push(merge);
      column += columns;
    },
    addCoveredCell(tag) {
      column += numberIn(tag, 'table:number-columns-repeated');
    },
    endRow() {
      const count = cells.every(isEmptyCell) ? 0 : Math.min(repeat, MOST_ROWS - number + 1);
      for (let offset = 0; offset < count; offset += 1) rows.push({ number: number + offset, cells, texts });
      number += repeat;
    },
  };
}

/** A count in an attribute; 1 where it is missing or no count. */
export function numberIn(tag: string, attribute: string): number {
  const count = Number(readXmlAttribute(tag, attribute) || 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function mergeAt(tag: string, row: number, column: number): Merge | null {
  const columns = numberIn(tag, 'table:number-columns-spanned');
  const rows = numberIn(tag, 'table:number-rows-spanned');
  if (columns === 1 && rows === 1) return null;
  const lastColumn = Math.min(column + columns, MOST_COLUMNS) - 1;
  return { firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn };
}
