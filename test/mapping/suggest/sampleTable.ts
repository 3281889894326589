import type { Cell, Column, SourceRow } from '../../../core/source/source.ts';
import { shownOf } from '../memoryTable.ts';

/** Headers and the rows below them, as a source gives them to look at. */
export function sampleTable(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): { readonly columns: readonly Column[]; readonly sampleRows: readonly SourceRow[] } {
  return {
    columns: headers.map((name, index) => ({ name, place: String.fromCodePoint(65 + index) })),
    sampleRows: rows.map((cells, index) => ({
      number: index + 2,
      cells,
      display: (column) => shownOf(cells[column] ?? null),
    })),
  };
}
