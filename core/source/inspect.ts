import { SourceError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { DateSystem } from './serialDate.ts';
import type { Column, OpenTable, Source, SourceRow, TableSelection, TableSummary } from './source.ts';

/** A row as a person sees it. */
export interface ShownRow {
  /** 1-based. */
  readonly number: number;
  readonly values: readonly string[];
}

/** The table that was looked into. */
export interface InspectedTable {
  readonly name: string;
  readonly header: OpenTable['header'];
  readonly columns: readonly Column[];
  /** The first rows of data, a value for each column. */
  readonly sample: readonly ShownRow[];
  /** Rows of data in all; null where not all were read. */
  readonly rowCount: number | null;
  readonly findings: readonly Finding[];
  readonly dateSystem?: DateSystem;
}

/** What a source holds, for a person who is to map it. */
export interface Inspection {
  readonly label: string;
  readonly tables: readonly TableSummary[];
  /** Null where its header could not be found. */
  readonly table: InspectedTable | null;
  /** Why there is no table: a `header-missing` that picking a header row may heal. */
  readonly problem: SourceError | null;
  /** The first rows as the sheet holds them, titles and header included; empty for databases. */
  readonly top: readonly ShownRow[];
}

export interface InspectionOptions {
  readonly sampleRows: number;
  /** Read on to the end to count the rows and find all totals; not for large databases. */
  readonly readAll?: boolean;
  /** Read on to so many rows, where not all are to be read. */
  readonly readUpTo?: number;
  /** Told of every row of data that is read. */
  readonly onRow?: (row: SourceRow) => void;
  readonly signal?: AbortSignal;
}

/** Rejects with a `SourceError`, but not for a missing header: that is part of the answer. */
export async function inspect(
  source: Source,
  selection: TableSelection,
  options: InspectionOptions,
): Promise<Inspection> {
  const tables = await source.listTables();
  const top = (await source.previewRows?.(selection.table, options.sampleRows)) ?? [];
  const opened = await openOrExplain(source, selection);
  const isOpen = !(opened instanceof SourceError);
  return {
    label: source.label,
    tables,
    table: isOpen ? await inspectTable(opened, options) : null,
    problem: isOpen ? null : opened,
    top: top.map((row) => shown(row, row.cells.length)),
  };
}

async function openOrExplain(source: Source, selection: TableSelection): Promise<OpenTable | SourceError> {
  try {
    return await source.openTable(selection);
  } catch (error) {
    if (error instanceof SourceError && error.code === 'header-missing') return error;
    throw error;
  }
}

async function inspectTable(table: OpenTable, options: InspectionOptions): Promise<InspectedTable> {
  const sample: ShownRow[] = [];
  let count = 0;
  let isComplete = true;
  for await (const row of table.rows(options.signal)) {
    if (options.readAll !== true && count >= (options.readUpTo ?? options.sampleRows)) {
      isComplete = false;
      break;
    }
    count += 1;
    options.onRow?.(row);
    if (count <= options.sampleRows) sample.push(shown(row, table.columns.length));
  }
  const { name, header, columns, dateSystem } = table;
  return {
    name,
    header,
    columns,
    sample,
    rowCount: isComplete ? count : null,
    findings: [...table.findings],
    ...(dateSystem === undefined ? {} : { dateSystem }),
  };
}

function shown(row: SourceRow, width: number): ShownRow {
  return { number: row.number, values: Array.from({ length: width }, (_, index) => row.display(index)) };
}
