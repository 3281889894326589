import type { Finding } from '../finding.ts';
import { sourceFinding } from './sourceFinding.ts';
import type { Column } from './source.ts';
import { headerNames } from './headerNames.ts';
import { filledColumns, findHeaderRows } from './findHeaderRows.ts';
import { columnLetters, foldSpaces, type Merge, type RawRow } from './rawTable.ts';

/** Where a table's header is and what its columns are called. */
export interface Header {
  /** 1-based first and last row of the header. */
  readonly first: number;
  readonly last: number;
  /** 1-based row from which on there is data: after the header and a row that numbers the columns. */
  readonly dataFrom: number;
  /** 0-based column of the sheet that is the table's first. */
  readonly firstColumn: number;
  readonly columns: readonly Column[];
  readonly findings: readonly Finding[];
}

export interface HeaderQuestion {
  /** The first rows that are not empty, in order. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly Merge[];
  /** Whether cells beyond the last header text are part of the table. */
  readonly mayExceedHeader: boolean;
  /** 1-based row that the operator says is the header; left out, it is looked for. */
  readonly chosenRow?: number | undefined;
}

/** Finds the header and names the columns; null where no row looks like one, or the chosen row is empty. */
export function findHeader({ rows, merges, mayExceedHeader, chosenRow }: HeaderQuestion): Header | null {
  const found = findHeaderRows(rows, merges, chosenRow);
  const first = found === null ? undefined : rows[found.top]?.number;
  if (found === null || first === undefined) return null;
  const names = headerNames(rows.slice(found.top, found.bottom + 1), merges);
  const data = rows.slice(found.bottom + (found.numbering === null ? 1 : 2));
  const used = [...names.keys(), ...data.flatMap(filledColumns)];
  const firstColumn = used.reduce((least, column) => Math.min(least, column), used[0] ?? 0);
  const lastColumn = (mayExceedHeader ? used : [...names.keys()]).reduce(
    (most, column) => Math.max(most, column),
    0,
  );
  const columns = columnsFrom(names, firstColumn, lastColumn);
  return {
    first,
    last: found.lastRow,
    dataFrom: (found.numbering?.number ?? found.lastRow) + 1,
    firstColumn,
    columns,
    findings: [
      ...rows.slice(0, found.top).map(titleFinding),
      ...(found.lastRow > first ? [mergedFinding(first, found.lastRow, columns)] : []),
      ...(found.numbering === null ? [] : [numberingFinding(found.numbering)]),
    ],
  };
}

function columnsFrom(names: ReadonlyMap<number, string>, first: number, last: number): Column[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const place = columnLetters(first + offset);
    return { name: names.get(first + offset) ?? `Kolom ${place}`, place };
  });
}

function titleFinding(row: RawRow): Finding {
  return sourceFinding('title-row-skipped', row.number, {
    value: textOf(row),
    message: `Baris ${row.number} berada di atas judul kolom, jadi dianggap judul laporan dan tidak dibaca sebagai data.`,
    remedy: 'Jika baris ini judul kolom, pilih baris judul secara manual.',
  });
}

function mergedFinding(first: number, last: number, columns: readonly Column[]): Finding {
  const example = columns.find((column) => column.name.includes(' / ')) ?? columns[0];
  return sourceFinding('merged-header', first, {
    value: example?.name ?? '',
    message: `Judul kolom terdiri dari beberapa baris (${first}–${last}) dan digabung, misalnya "${example?.name ?? ''}".`,
    remedy: 'Periksa nama kolom hasil gabungan sebelum memetakan.',
  });
}

function numberingFinding(row: RawRow): Finding {
  return sourceFinding('header-skipped-rows', row.number, {
    value: textOf(row),
    message: `Baris ${row.number} hanya berisi nomor urut kolom, jadi tidak dibaca sebagai data.`,
    remedy: 'Jika baris ini data, hapus atau ubah isinya agar tidak berurutan dari 1.',
  });
}

function textOf(row: RawRow): string {
  return filledColumns(row)
    .map((column) => foldSpaces(row.display(column)))
    .filter((text) => text !== '')
    .join(' | ');
}
