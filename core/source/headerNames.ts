import { foldSpaces, type Merge, type RawRow } from './rawTable.ts';

/**
 * The name of each column (0-based in the sheet) that has one. The rows of a header are joined by ` / `; a
 * merged cell counts for all the columns that it covers. Where the file knows no merges (csv), a name also
 * counts for the gaps to its right that the row below fills.
 */
export function headerNames(rows: readonly RawRow[], merges: readonly Merge[]): ReadonlyMap<number, string> {
  const grid = rows.map((row) => namesOfRow(row, merges));
  const parts = merges.length > 0 ? grid : grid.map((names, index) => fillGaps(names, grid[index + 1]));
  const columns = [...new Set(parts.flatMap((names) => [...names.keys()]))].toSorted((a, b) => a - b);
  return new Map(columns.map((column) => [column, join(parts.map((names) => names.get(column)))]));
}

function namesOfRow(row: RawRow, merges: readonly Merge[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const index of row.cells.keys()) {
    const name = foldSpaces(row.display(index));
    if (name === '') continue;
    const last = merges.find(
      (merge) => merge.firstRow === row.number && merge.firstColumn === index,
    )?.lastColumn;
    for (let column = index; column <= (last ?? index); column += 1) names.set(column, name);
  }
  return names;
}

function fillGaps(
  upper: ReadonlyMap<number, string>,
  lower: ReadonlyMap<number, string> | undefined,
): ReadonlyMap<number, string> {
  const names = new Map(upper);
  for (const column of [...(lower?.keys() ?? [])].toSorted((a, b) => a - b)) {
    const left = names.get(column - 1);
    if (!names.has(column) && left !== undefined && lower?.has(column - 1) === true) names.set(column, left);
  }
  return names;
}

function join(parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined);
  return given.filter((part, index) => part !== given[index - 1]).join(' / ');
}
