import type { Cell, OpenTable, SourceRow } from '../source/source.ts';

/** The cells of one column, one for each row that was kept. */
export interface CollectedColumn {
  readonly cells: readonly Cell[];
  /** Each cell as the source displays it. */
  readonly shown: readonly string[];
}

export interface CollectedRows {
  /** 1-based row numbers in the source. */
  readonly numbers: readonly number[];
  /** Index of a column in the table to its cells. */
  readonly columns: ReadonlyMap<number, CollectedColumn>;
}

/**
 * Reads the table once and keeps, of the rows that `keep` lets pass, the cells of these columns. A column's
 * style can only be told when all of it has been seen, hence columns and not rows.
 */
export async function collectColumns(
  table: OpenTable,
  indices: Iterable<number>,
  keep: (row: SourceRow) => boolean,
  signal?: AbortSignal,
): Promise<CollectedRows> {
  const numbers: number[] = [];
  const kept = [...new Set(indices)].map((index) => ({ index, cells: [] as Cell[], shown: [] as string[] }));
  for await (const row of table.rows(signal)) {
    if (!keep(row)) continue;
    numbers.push(row.number);
    for (const { index, cells, shown } of kept) {
      const cell = row.cells[index] ?? null;
      cells.push(cell);
      shown.push(cell === null ? '' : row.display(index));
    }
  }
  return { numbers, columns: new Map(kept.map(({ index, cells, shown }) => [index, { cells, shown }])) };
}
