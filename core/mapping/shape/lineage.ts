/** The source rows that a figure stands on: its own, and those of the figure that it continues. */
export interface Lineage {
  readonly rows: readonly number[];
  readonly previous: Lineage | null;
}

/** All of its row numbers, ascending. */
export function lineageRows(lineage: Lineage | null): readonly number[] {
  const rows: number[] = [];
  for (let part = lineage; part !== null; part = part.previous) {
    for (const row of part.rows) rows.push(row);
  }
  return rows.toSorted((a, b) => a - b);
}
