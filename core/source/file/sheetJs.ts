import type { CellObject, DenseWorkSheet, ParsingOptions, Range, WorkBook } from '@e965/xlsx';

declare module '@e965/xlsx' {
  // Exported or given, but left out of the typings.
  /** Reads a workbook from the parts of an already opened zip. */
  export function parse_zip(container: Container, options: ParsingOptions): WorkBook;
  /** Reads a workbook from the stream of an xls that holds it. */
  export function parse_xlscfb(stream: Buffer, options: ParsingOptions): WorkBook;
  export interface WorkBook {
    /** The cell styles, each with the number of its number format; only of workbooks that have any. */
    readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
    /** Number formats by their numbers. */
    readonly SSF?: Readonly<Record<number, string>>;
  }
}

export type { CellObject, DenseWorkSheet, ParsingOptions, Range, WorkBook };

/** An opened zip: paths, and in the same order the files. */
export interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly content?: Buffer }[];
}

/** File names to contents in the form in which the library's own reader of zips hands them on. */
export function containerOf(files: ReadonlyMap<string, Buffer>): Container {
  const root = 'Root Entry/';
  return {
    FullPaths: [root, ...[...files.keys()].map((name) => root + name)],
    FileIndex: [
      { name: root },
      ...[...files].map(([name, content]) => ({ name, type: 2, content, size: content.length })),
    ],
  };
}

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
  cellFormula: false,
};
