import { setImmediate } from 'node:timers/promises';
import type { Cell, OpenTable } from '../../core/source/source.ts';

/** A table in memory whose first row is row 2, as below a header; cells are shown as `shownOf` says. */
export function memoryTable(
  columnNames: readonly string[],
  rows: readonly (readonly Cell[])[],
  extra: Partial<OpenTable> = {},
): OpenTable {
  return {
    name: 'Lembar1',
    columns: columnNames.map((name, index) => ({ name, place: String.fromCodePoint(65 + index) })),
    header: { first: 1, last: 1 },
    findings: [],
    async *rows(signal) {
      for (const [index, cells] of rows.entries()) {
        await setImmediate();
        signal?.throwIfAborted();
        yield { number: index + 2, cells, display: (column) => shownOf(cells[column] ?? null) };
      }
    },
    ...extra,
  };
}

/** Numbers as an Indonesian Excel shows them, all else as it is. */
export function shownOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell.toLocaleString('id-ID', { useGrouping: false });
  if (typeof cell !== 'object') return String(cell).toUpperCase() === 'TRUE' ? 'TRUE' : String(cell);
  switch (cell.kind) {
    case 'date':
      return cell.date.split('-').toReversed().join('/');
    case 'decimal':
      return cell.value;
    case 'error':
      return cell.error;
    case 'missing-value':
      return '';
  }
}
