import type { TimeZone } from '../../schedule/timeZone.ts';
import type { Cell } from '../../source/source.ts';

/** A cell of a source, and how the source shows it. */
export interface ShownCell {
  readonly cell: Cell;
  readonly shown: string;
}

/** A column of an exported table and how a row fills it; null leaves the cell empty. */
export type ExportColumn<Row> = {
  readonly title: string;
  /** In characters. */
  readonly width: number;
} & (
  | { readonly kind: 'text'; readonly value: (row: Row) => string | null }
  | { readonly kind: 'number'; readonly value: (row: Row) => number | null }
  /** An exact decimal; a number as long as a spreadsheet keeps all its digits, else text. */
  | { readonly kind: 'decimal'; readonly value: (row: Row) => string | null }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly value: (row: Row) => string | null }
  /** Epoch milliseconds, shown as the clock of the zone had it. */
  | { readonly kind: 'moment'; readonly timeZone: TimeZone; readonly value: (row: Row) => number | null }
  /** Whatever each cell holds, as its own kind. */
  | { readonly kind: 'cell'; readonly value: (row: Row) => ShownCell | null }
);

/** A table to be written to a file, row by row, so that it may be longer than memory holds. */
export interface ExportTable<Row> {
  /** Name of the sheet, at most 26 characters: further sheets add `_2`, `_3` and so on. */
  readonly name: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: Iterable<Row>;
}
