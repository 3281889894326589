import type { Column, OpenTable, SourceRow } from '../../source/source.ts';
import type { FailedRow } from './failedRow.ts';

/** A table's columns, and those of its rows that were asked for, by number. */
export interface FoundRows {
  readonly columns: readonly Column[];
  readonly rows: ReadonlyMap<number, SourceRow>;
}

/**
 * The rows as the source has them, read anew. Null where it has changed since: a row is not there any more, or
 * shows another value than the one that was complained about.
 */
export async function findSourceRows(
  table: OpenTable,
  failed: readonly FailedRow[],
  signal: AbortSignal,
): Promise<FoundRows | null> {
  const wanted = new Set(failed.flatMap(({ rows }) => (rows.length === 1 ? rows : [])));
  const rows = new Map<number, SourceRow>();
  for await (const row of table.rows(signal)) if (wanted.has(row.number)) rows.set(row.number, row);
  const isSame = rows.size === wanted.size && failed.every((each) => stillShows(table.columns, rows, each));
  return isSame ? { columns: table.columns, rows } : null;
}

function stillShows(
  columns: readonly Column[],
  found: ReadonlyMap<number, SourceRow>,
  { rows, column, value }: FailedRow,
): boolean {
  const row = rows.length === 1 ? found.get(rows[0] ?? 0) : undefined;
  const index = columns.findIndex(({ name }) => name === column);
  return row === undefined || index < 0 || value === '' || row.display(index) === value;
}
