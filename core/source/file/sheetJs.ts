import type { CellObject, DenseWorkSheet, ParsingOptions, Range, WorkBook } from '@e965/xlsx';

declare module '@e965/xlsx' {
  /** Reads a workbook from the parts of an already opened zip; exported but left out of the typings. */
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}

export type { CellObject, DenseWorkSheet, ParsingOptions, Range, WorkBook };

/** The spreadsheet library, 0.3 s to load, hence only when a workbook is opened. */
export type SheetJs = typeof import('@e965/xlsx');

export function loadSheetJs(): Promise<SheetJs> {
  return import('@e965/xlsx');
}

/**
 * Cells as raw values with their number formats. Dates stay serials (`cellDates: false`): the library would
 * make a `Date` of them. Texts are formatted only when somebody looks (`cellText: false`).
 */
export const readingOptions: ParsingOptions = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
};
