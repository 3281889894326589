import { SourceError, type SourcePlace } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { asSourceError } from './asSourceError.ts';
import { cancelledError } from './cancelled.ts';
import { findHeader, type Header } from './header.ts';
import { isEmptyCell, isEmptyRow, type RawRow, type RawTable } from './rawTable.ts';
import type { Cell, OpenTable, SourceRow } from './source.ts';
import { sourceFinding } from './sourceFinding.ts';
import { createTotalRowDetector } from './totalRow.ts';

/** How many rows that are not empty are looked at to find the header and the table's width. */
const ROWS_TO_LOOK_AT = 60;

/**
 * Finds the header of a sheet or csv and reads the rows below it: empty rows and totals are left out, what was
 * skipped is told in `findings`. Throws `SourceError` `header-missing`.
 */
export async function openRawTable(
  raw: RawTable,
  chosenRow: number | undefined,
  signal?: AbortSignal,
): Promise<OpenTable> {
  const rows = await firstRows(raw, ROWS_TO_LOOK_AT, chosenRow ?? 0, signal);
  const header = findHeader({ rows, merges: raw.merges, mayExceedHeader: !raw.isDelimited, chosenRow });
  if (header === null) throw headerMissing(raw, rows.length === 0, chosenRow);
  const findings: Finding[] = [...header.findings];
  return {
    name: raw.name,
    columns: header.columns,
    header: { first: header.first, last: header.last },
    findings,
    ...(raw.dateSystem === undefined ? {} : { dateSystem: raw.dateSystem }),
    rows(rowsSignal) {
      findings.length = header.findings.length;
      return readRows(raw, header, findings, rowsSignal);
    },
  };
}

/** The first rows that are not empty: so many, and on to some beyond row `atLeast`. */
export async function firstRows(
  raw: RawTable,
  count: number,
  atLeast: number,
  signal?: AbortSignal,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  try {
    for await (const row of raw.rows(signal)) {
      if (rows.length >= count && row.number > atLeast + count) break;
      if (!isEmptyRow(row)) rows.push(row);
    }
    return rows;
  } catch (error) {
    throw asSourceError(error, { file: raw.file, table: raw.name });
  }
}

async function* readRows(
  raw: RawTable,
  header: Header,
  findings: Finding[],
  signal: AbortSignal | undefined,
): AsyncGenerator<SourceRow> {
  const place = { file: raw.file, table: raw.name };
  const totals = createTotalRowDetector();
  const end = header.firstColumn + header.columns.length;
  try {
    for await (const row of raw.rows(signal)) {
      if (signal?.aborted === true) throw cancelledError(place, signal);
      if (row.number < header.dataFrom || isEmptyRow(row)) continue;
      const label = totals.totalLabel(row);
      if (label !== null) {
        findings.push(totalFinding(row, label));
        continue;
      }
      if (row.finding !== undefined) findings.push(row.finding);
      const isShifted = raw.isDelimited && isTooLong(row, end);
      if (isShifted) findings.push(tooLongFinding(row, header.columns.length));
      yield withinTable(isShifted ? withoutTrust(row) : row, header.firstColumn, end);
    }
  } catch (error) {
    throw asSourceError(error, place);
  }
}

function isTooLong(row: RawRow, end: number): boolean {
  return row.cells.some((cell, index) => index >= end && !isEmptyCell(cell));
}

/** Nothing of a row whose values may stand in the wrong columns may be sent. */
function withoutTrust(row: RawRow): RawRow {
  const cells = row.cells.map((cell): Cell =>
    cell === null ? null : { kind: 'error', error: 'kelebihan kolom' },
  );
  return { number: row.number, cells, display: (columnIndex) => row.display(columnIndex) };
}

function withinTable(row: RawRow, start: number, end: number): SourceRow {
  if (start === 0 && row.cells.length <= end) return row;
  return {
    number: row.number,
    cells: row.cells.slice(start, end),
    display: (columnIndex) => row.display(start + columnIndex),
  };
}

function headerMissing(raw: RawTable, isEmpty: boolean, chosenRow: number | undefined): SourceError {
  const place: SourcePlace = { file: raw.file, table: raw.name };
  const where = `"${raw.name}" di ${raw.file}`;
  if (isEmpty) {
    return new SourceError(
      'header-missing',
      place,
      `Tabel ${where} kosong, jadi tidak ada judul kolom.`,
      'Pilih lembar lain, atau isi tabel ini lalu simpan.',
    );
  }
  if (chosenRow !== undefined) {
    return new SourceError(
      'header-missing',
      place,
      `Baris ${chosenRow} yang dipilih sebagai judul kolom pada ${where} ternyata kosong.`,
      'Pilih nomor baris yang berisi nama-nama kolom.',
    );
  }
  return new SourceError(
    'header-missing',
    place,
    `Baris judul kolom tidak ditemukan pada ${where}: tidak ada baris yang berisi nama-nama kolom.`,
    'Tambahkan satu baris nama kolom di atas data, atau pilih sendiri baris judulnya.',
  );
}

function totalFinding(row: RawRow, label: string): Finding {
  return sourceFinding('total-row-skipped', row.number, {
    value: textOf(row),
    message: `Baris ${row.number} dianggap baris jumlah ("${label}"), jadi tidak dibaca sebagai data.`,
    remedy: 'Jika baris ini data, lengkapi kolom tanggal atau kode pada baris itu.',
  });
}

function tooLongFinding(row: RawRow, columns: number): Finding {
  const text = {
    value: textOf(row),
    message: `Baris ${row.number} berisi lebih banyak nilai daripada judul kolom (${columns}), sehingga nilainya mungkin bergeser dan tidak dikirim.`,
    remedy:
      'Beri judul untuk setiap kolom, dan apit nilai yang memuat tanda pemisah (misalnya koma desimal) dengan tanda kutip.',
  };
  return sourceFinding('row-too-long', row.number, text, 'error');
}

function textOf(row: RawRow): string {
  const texts = row.cells.map((_, index) => row.display(index).trim());
  return texts.filter((text) => text !== '').join(' | ');
}
