import type { CivilDate } from '../civilDate.ts';
import type { Decimal } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { DateSystem } from './serialDate.ts';

/**
 * One value as the source holds it. Text, doubles and booleans are plain; null is an empty cell. A text that
 * looks like a number stays text, so leading zeros live.
 */
export type Cell = null | string | number | boolean | DateCell | DecimalCell | ErrorCell | MissingValueCell;

/** A date that the source itself marks as one (a date-formatted serial, a SQL date). */
export interface DateCell {
  readonly kind: 'date';
  readonly date: CivilDate;
  /** `HH:MM:SS` when the cell holds a time of day other than midnight, else null. */
  readonly time: string | null;
}

/** An exact number from a source that has them (SQL decimal and bigint). */
export interface DecimalCell {
  readonly kind: 'decimal';
  readonly value: Decimal;
}

/** A cell that holds a spreadsheet error such as `#N/A`. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly error: string;
}

/** A formula that was never calculated: the file has no value for it. */
export interface MissingValueCell {
  readonly kind: 'missing-value';
}

export interface SourceRow {
  /** 1-based: the row's number in the sheet or csv as a person counts, or its place in a query's result. */
  readonly number: number;
  /** One for each of the table's columns, in their order; shorter when the rest is empty. */
  readonly cells: readonly Cell[];
  /** The cell as the source shows it to a person (number format applied where known). */
  display(columnIndex: number): string;
}

export interface Column {
  /** Header text, trimmed, inner white space folded; multi-row headers joined by ` / `. */
  readonly name: string;
  /** The source's own name of the place: `C` in a sheet, the type in a database (`decimal(15,2)`). */
  readonly place: string;
}

/** A sheet, csv or database table with its header found. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** 1-based first and last header row; null where the source names its columns itself (database). */
  readonly header: { readonly first: number; readonly last: number } | null;
  /** What was skipped or deserves a look (titles above the header, merged cells, total rows). */
  readonly findings: readonly Finding[];
  /** How the workbook counts days, for dates that it holds as plain numbers; left out, from 1900. */
  readonly dateSystem?: DateSystem;
}

export interface TableSummary {
  readonly name: string;
  readonly hidden: boolean;
  /** Nothing but empty cells. */
  readonly empty: boolean;
}

/** What to read of a source; a table left out is the first one that is visible and not empty. */
export interface TableSelection {
  readonly table?: string;
  /** 1-based header row chosen by the operator; left out, the header is found by looking. */
  readonly headerRow?: number;
}

/**
 * A table being read: rows arrive in source order, empty rows and trailing totals left out. `findings` grows
 * while rows are read (a total row is only known when it is met).
 */
export interface OpenTable extends Table {
  rows(signal?: AbortSignal): AsyncIterable<SourceRow>;
}

/** An opened source. Every method rejects with a `SourceError`; `close` never does. */
export interface Source {
  /** File name or `database@host`, without secrets, for messages and the ledger. */
  readonly label: string;
  listTables(): Promise<readonly TableSummary[]>;
  openTable(selection: TableSelection): Promise<OpenTable>;
  /**
   * The first rows that are not empty, titles and header included, cells counted from the sheet's first
   * column: for an operator who picks the header row. Only sources whose header must be found have it.
   */
  previewRows?(table: string | undefined, count: number): Promise<readonly SourceRow[]>;
  close(): Promise<void>;
}
