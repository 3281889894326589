import { describe, expect, test } from 'vitest';
import { findHeader, type Header } from '../../core/source/header.ts';
import type { Merge, RawRow } from '../../core/source/rawTable.ts';
import { dateCell, rawRows } from './rawRows.ts';

const day = dateCell('2026-01-02');

describe('finding the header', () => {
  test('is the first row where nothing stands above it', () => {
    const header = find(rawRows(['tgl', 'akun', 'jumlah'], [day, '424111', 5]));
    expect(header).toMatchObject({ first: 1, last: 1, dataFrom: 2, findings: [] });
    expect(namesOf(header)).toEqual(['tgl', 'akun', 'jumlah']);
  });

  test('skips titles, pairs of label and value, and empty rows above it', () => {
    const rows = rawRows(
      ['LAPORAN PENERIMAAN'],
      ['Satker', 'RSUD Contoh'],
      ['Periode', day, null, 's.d.', day],
      null,
      ['No', 'Tanggal', 'Akun', 'Jumlah'],
      [1, day, '424111', 500],
    );
    const header = find(rows);
    expect(header).toMatchObject({ first: 5, last: 5 });
    expect(header?.findings.map((finding) => [finding.code, finding.row, finding.value])).toEqual([
      ['title-row-skipped', 1, 'LAPORAN PENERIMAAN'],
      ['title-row-skipped', 2, 'Satker | RSUD Contoh'],
      ['title-row-skipped', 3, expect.stringContaining('s.d.')],
    ]);
  });

  test('takes the first of several rows of text, as in a csv without numbers', () => {
    const rows = rawRows(['nama', 'poli'], ['Ani', 'Anak'], ['Budi', 'Gigi']);
    expect(find(rows)).toMatchObject({ first: 1, last: 1 });
  });

  test('accepts years as names of columns', () => {
    const header = find(rawRows(['Uraian', 2024, 2025], ['Pendapatan', 10, 20]));
    expect(namesOf(header)).toEqual(['Uraian', '2024', '2025']);
  });

  test('is null where every row holds data', () => {
    expect(find(rawRows([day, 424_111, 5], [day, 424_112, 6]))).toBeNull();
    expect(find(rawRows(['2026-01-02', '424111', '5'], ['2026-01-03', '424112', '1.500,00']))).toBeNull();
  });

  test('does not take a title for the header of data that has none', () => {
    expect(find(rawRows(['LAPORAN'], [day, 424_111, 5, 6], [day, 424_112, 6, 7]))).toBeNull();
  });

  test('is found in a table of one column', () => {
    expect(namesOf(find(rawRows(['nama'], ['Ani'], ['Budi'])))).toEqual(['nama']);
  });

  test('is found where it is all there is', () => {
    expect(find(rawRows(['tgl', 'akun']))).toMatchObject({ first: 1, last: 1, dataFrom: 2 });
  });

  test('is the row that the operator chose, whatever it holds', () => {
    const rows = rawRows(['tgl', 'akun'], [day, 5], ['x', 6]);
    expect(find(rows, [], 2)).toMatchObject({ first: 2, last: 2, dataFrom: 3 });
    expect(find(rows, [], 9)).toBeNull();
  });
});

describe('names of columns', () => {
  test('have white space and line breaks folded', () => {
    expect(namesOf(find(rawRows(['  tgl\r\ntransaksi ', 'kd   akun'], [day, 5])))).toEqual([
      'tgl transaksi',
      'kd akun',
    ]);
  });

  test('are the place where a header cell is empty, and duplicates stay', () => {
    const header = find(rawRows(['tgl', null, 'jumlah', 'jumlah'], [day, 1, 2, 3]));
    expect(namesOf(header)).toEqual(['tgl', 'Kolom B', 'jumlah', 'jumlah']);
  });

  test('leave out empty columns to the left and include unnamed data to the right', () => {
    const header = find(rawRows([null, null, 'tgl', 'akun'], [null, null, day, 5, 'catatan']));
    expect(header?.firstColumn).toBe(2);
    expect(header?.columns).toEqual([
      { name: 'tgl', place: 'C' },
      { name: 'akun', place: 'D' },
      { name: 'Kolom E', place: 'E' },
    ]);
  });

  test('count on beyond Z', () => {
    const cells = Array.from({ length: 28 }, (_, index) => `kolom ke-${index}`);
    expect(
      find(rawRows(cells))
        ?.columns.slice(25)
        .map((column) => column.place),
    ).toEqual(['Z', 'AA', 'AB']);
  });
});

describe('headers of several rows', () => {
  const merges: Merge[] = [merge('1-2', '0-0'), merge('1-1', '1-2'), merge('1-2', '3-3')];

  test('are joined along merged cells', () => {
    const rows = rawRows(
      ['Tanggal', 'Pasien', null, 'Total'],
      [null, 'Laki-laki', 'Perempuan'],
      [day, 1, 2, 3],
    );
    const header = find(rows, merges);
    expect(header).toMatchObject({ first: 1, last: 2, dataFrom: 3 });
    expect(namesOf(header)).toEqual(['Tanggal', 'Pasien / Laki-laki', 'Pasien / Perempuan', 'Total']);
    expect(header?.findings.map((finding) => finding.code)).toEqual(['merged-header']);
  });

  test('are joined when the operator chose the upper row', () => {
    const rows = rawRows(
      ['Tanggal', 'Pasien', null, 'Total'],
      [null, 'Laki-laki', 'Perempuan'],
      [day, 1, 2, 3],
    );
    expect(find(rows, merges, 1)).toMatchObject({ first: 1, last: 2 });
  });

  test('include wide groups above the names, but not a title that is merged', () => {
    const groups = [merge('1-1', '0-5'), merge('2-2', '0-2'), merge('2-2', '3-5')];
    const rows = rawRows(
      ['JUDUL LAPORAN'],
      ['Identitas', null, null, 'Layanan'],
      ['Tgl', 'Poli', 'Kelas', 'Baru', 'Lama', 'Rujuk'],
      [day, 'Anak', 'I', 1, 2, 3],
    );
    const header = find(rows, groups);
    expect(header).toMatchObject({ first: 2, last: 3 });
    expect(namesOf(header)[4]).toBe('Layanan / Lama');
  });

  test('may have three rows', () => {
    const three = [merge('1-3', '0-0'), merge('1-1', '1-4'), merge('2-2', '1-2'), merge('2-2', '3-4')];
    const rows = rawRows(
      ['Tgl', 'Pasien'],
      [null, 'Umum', null, 'BPJS'],
      [null, 'L', 'P', 'L', 'P'],
      [day, 1, 2, 3, 4],
    );
    expect(namesOf(find(rows, three))).toEqual([
      'Tgl',
      'Pasien / Umum / L',
      'Pasien / Umum / P',
      'Pasien / BPJS / L',
      'Pasien / BPJS / P',
    ]);
  });

  test('are joined without merges where the second row fills gaps of the first, as in a csv', () => {
    const rows = rawRows(
      ['No', 'Tanggal', 'Pasien', null, 'Jumlah'],
      [null, null, 'Laki-laki', 'Perempuan', null],
      ['1', '2026-01-02', '3', '4', '7'],
    );
    expect(namesOf(find(rows))).toEqual([
      'No',
      'Tanggal',
      'Pasien / Laki-laki',
      'Pasien / Perempuan',
      'Jumlah',
    ]);
  });

  test('do not swallow data under a merged name', () => {
    const rows = rawRows(['Nama', null, 'Poli'], ['Ani', null, 'Anak'], ['Budi', null, 'Gigi']);
    expect(find(rows, [merge('1-1', '0-1'), merge('2-2', '0-1')])).toMatchObject({ first: 1, last: 1 });
  });
});

describe('a row that numbers the columns', () => {
  test.each([
    ['in brackets', ['(1)', '(2)', '(3)', '(4)']],
    ['as numbers', [1, 2, 3, 4]],
  ])('%s below the header is no data', (_, numbering) => {
    const header = find(rawRows(['No', 'Tgl', 'Akun', 'Jumlah'], numbering, [1, day, '424111', 5]));
    expect(header).toMatchObject({ last: 1, dataFrom: 3 });
    expect(header?.findings.map((finding) => [finding.code, finding.row])).toEqual([
      ['header-skipped-rows', 2],
    ]);
  });

  test('is not seen in data that merely begins with 1, 2, 3', () => {
    expect(find(rawRows(['No', 'L', 'P'], [1, 2, 3], [2, 5, 6]))).toMatchObject({ dataFrom: 2 });
    expect(find(rawRows(['a', 'b', 'c', 'd'], [1, 2, 3, 5]))).toMatchObject({ dataFrom: 2 });
  });
});

function find(rows: readonly RawRow[], merges: readonly Merge[] = [], chosenRow?: number): Header | null {
  return findHeader({ rows, merges, mayExceedHeader: true, chosenRow });
}

function namesOf(header: Header | null): string[] {
  return header?.columns.map((column) => column.name) ?? [];
}

/** Rows 1-based and columns 0-based, both `first-last`. */
function merge(rows: string, columns: string): Merge {
  const [firstRow = 0, lastRow = 0] = rows.split('-').map(Number);
  const [firstColumn = 0, lastColumn = 0] = columns.split('-').map(Number);
  return { firstRow, lastRow, firstColumn, lastColumn };
}
