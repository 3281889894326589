/** What the file says a cell holds. */
export type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error';

/** Where a cell is and what it holds. There are millions, so one object serves all of them in turn. */
export interface ScannedCell {
  /** 1-based. */
  row: number;
  /** 0-based; -1 before a row's first cell. */
  column: number;
  /** Index among the workbook's cell styles. */
  style: number;
  type: CellType;
  hasFormula: boolean;
  /** Where the value lies in the bytes; both 0 where the cell has none. */
  valueStart: number;
  valueEnd: number;
}

/** Before the first row. */
export function noCellYet(): ScannedCell {
  return { row: 0, column: -1, style: 0, type: 'number', hasFormula: false, valueStart: 0, valueEnd: 0 };
}
