import type { SourceRow } from '../../source/source.ts';
import type { ExportColumn, ExportTable } from '../export/exportTable.ts';
import type { FailedRow } from './failedRow.ts';
import type { FoundRows } from './findSourceRows.ts';

/** A line of the table: all that is wrong with the same rows, and the row itself where it was found. */
interface Line {
  readonly failures: readonly FailedRow[];
  readonly source: SourceRow | undefined;
}

const LONGEST_HEADER = 40;

/**
 * Failed rows as a table for spreadsheets: the source's own columns under their own headers, then what is wrong
 * and what to do about it.
 */
export function failedTable(failed: readonly FailedRow[], found: FoundRows | null): ExportTable<Line> {
  const groups = Map.groupBy(failed, ({ rows }) => rows.join(','));
  const lines = [...groups.values()]
    .map((failures) => ({ failures, source: found?.rows.get(singleRow(failures)) }))
    .toSorted((one, other) => firstRow(one) - firstRow(other));
  const own = (found?.columns ?? []).map(({ name }, index) => sourceColumn(name, index));
  return { name: 'Baris gagal', columns: [rowsColumn, ...own, ...reasonColumns], rows: lines };
}

const rowsColumn: ExportColumn<Line> = {
  title: 'Baris di sumber',
  width: 16,
  kind: 'text',
  value: ({ failures }) => rowsText(failures[0]?.rows ?? []),
};

const reasonColumns: readonly ExportColumn<Line>[] = [
  textColumn('Keadaan', 14, ({ state }) => state),
  textColumn('Kolom bermasalah', 20, ({ column }) => column ?? ''),
  textColumn('Nilai bermasalah', 20, ({ value }) => value),
  textColumn('Alasan', 70, ({ reason }) => reason),
  textColumn('Yang perlu dilakukan', 60, ({ remedy }) => remedy),
];

/** What each failure says, one below the other where they differ. */
function textColumn(title: string, width: number, say: (failed: FailedRow) => string): ExportColumn<Line> {
  const value = ({ failures }: Line): string =>
    [...new Set(failures.map(say))].filter((text) => text !== '').join('\n');
  return { title, width, kind: 'text', value };
}

function sourceColumn(name: string, index: number): ExportColumn<Line> {
  return {
    title: name,
    width: Math.min(LONGEST_HEADER, Math.max(12, name.length + 2)),
    kind: 'cell',
    value: ({ source }) =>
      source === undefined ? null : { cell: source.cells[index] ?? null, shown: source.display(index) },
  };
}

function singleRow(failures: readonly FailedRow[]): number {
  const rows = failures[0]?.rows ?? [];
  return rows.length === 1 ? (rows[0] ?? 0) : 0;
}

function firstRow({ failures }: Line): number {
  return failures[0]?.rows[0] ?? 0;
}

/** `7`, or `12–511 (500 baris)` for a figure that is made of many. */
function rowsText(rows: readonly number[]): string {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return String(first ?? '');
  return `${first}–${rows.at(-1) ?? first} (${rows.length} baris)`;
}
