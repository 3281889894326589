import { describe, expect, test } from 'vitest';
import type { Cell } from '../../core/source/source.ts';
import { fixture, openTestFile, openTestTable, readAll } from './openTestFile.ts';

const day = { kind: 'date', date: '2026-07-03', time: null };

/** Name in the first column of sheet `Format` to the value in the second. */
const values: Readonly<Record<string, unknown>> = {
  'tanggal indonesia': day,
  'tanggal garis miring': day,
  'tanggal bawaan': day,
  'tanggal berkutip': day,
  'akhir hari': { ...day, time: '23:59:59' },
  siang: { ...day, time: '13:45:30' },
  jam: '08:30:00',
  lama: 1.5,
  rupiah: 1_500_000.5,
  merah: -2500,
  persen: 0.125,
  'kode bank': 8,
  'teks nol': '00123',
  NIK: '3201012345678901',
  benar: true,
  'angka umum': 424_111,
  pecahan: 0.3,
  'rumus angka': 2,
  'rumus teks': 'ab',
  'rumus salah': false,
  'rumus kosong': null,
  'rumus tanggal': day,
  'rumus nol': 0,
  'bagi nol': { kind: 'error', error: '#DIV/0!' },
  'tidak ada': { kind: 'error', error: '#N/A' },
  'kutip & <tanda>': 'Poli "Umum" & <Gigi>',
  'baris baru': 'satu\ndua',
};

/** LibreOffice keeps a formula's truth as the number 1 or 0 that is shown as TRUE or FALSE. */
const odsValues = { ...values, benar: 1, 'rumus salah': 0 };

const displays: Readonly<Record<string, string>> = {
  'tanggal indonesia': '3 Juli 2026',
  'tanggal garis miring': '03/07/2026',
  'tanggal berkutip': '3 hari Jul 2026',
  'akhir hari': '03/07/2026 23:59:59',
  jam: '08:30',
  lama: '36:00',
  rupiah: 'Rp1.500.000,50',
  merah: '-2.500',
  persen: '12,5%',
  'kode bank': '008',
  'teks nol': '00123',
  'angka umum': '424111',
  pecahan: '0,3',
  benar: 'TRUE',
  'bagi nol': '#DIV/0!',
};

const calculated = [
  'libreoffice.xlsx',
  'libreoffice-1904.xlsx',
  'libreoffice.xls',
  'libreoffice-1904.xls',
  'gnumeric.xlsx',
  'gnumeric-excel95.xls',
  'gnumeric-excel95-1904.xls',
  'sheetjs.xlsb',
  'sheetjs-1904.xlsb',
  'sheetjs.xlsm',
];

describe('cells of workbooks by several writers', () => {
  test.each(calculated)('%s: every value has its type, whatever the date system', async (name) => {
    expect(await formatValues(name)).toEqual(values);
  });

  test.each(['libreoffice.ods', 'libreoffice-1904.ods'])('%s: the same values', async (name) => {
    expect(await formatValues(name)).toEqual(odsValues);
  });

  test.each(calculated)('%s: a cell shows as Excel with Indonesian settings shows it', async (name) => {
    expect(await formatDisplays(name)).toMatchObject(displays);
  });

  test.each(['openpyxl.xlsx', 'openpyxl-1904.xlsx'])(
    '%s: a formula that nobody calculated is a missing value, never zero',
    async (name) => {
      const found = await formatValues(name);
      const formulas = Object.keys(values).filter((key) => /^rumus|^bagi|^tidak/.test(key));
      expect(formulas.map((key) => found[key])).toEqual(formulas.map(() => ({ kind: 'missing-value' })));
      expect(found['tanggal indonesia']).toEqual(day);
      expect(found['angka umum']).toBe(424_111);
    },
  );

  test('a built-in date format shows day before month, as on an Indonesian PC', async () => {
    expect((await formatDisplays('openpyxl.xlsx'))['tanggal bawaan']).toBe('03/07/2026');
  });
});

const reports = [...calculated, 'libreoffice.ods', 'libreoffice-1904.ods', 'openpyxl.xlsx'];

describe('a report with titles, a two-row header and a total', () => {
  test.each(reports)('%s: the header is found and joined', async (name) => {
    const table = await openTestTable(fixture(`source/${name}`));
    expect(table.header).toEqual({ first: 4, last: 5 });
    expect(table.columns).toEqual([
      { name: 'No', place: 'A' },
      { name: 'Tanggal', place: 'B' },
      { name: 'Kode Akun', place: 'C' },
      { name: 'Jumlah / Tunai', place: 'D' },
      { name: 'Jumlah / Transfer', place: 'E' },
      { name: 'Keterangan', place: 'F' },
    ]);
  });

  test.each(reports)('%s: only data is read, and what was skipped is told', async (name) => {
    const table = await openTestTable(fixture(`source/${name}`));
    const rows = await readAll(table);
    expect(rows.map((row) => [row.number, row.cells[1], row.cells[2], row.cells[3]])).toEqual([
      [7, { kind: 'date', date: '2026-01-02', time: null }, '424111', 1_500_000],
      [8, { kind: 'date', date: '2026-01-03', time: null }, '424112', 2_000_000],
      [10, { kind: 'date', date: '2026-01-31', time: null }, '424111', 0],
    ]);
    expect(table.findings.map((finding) => [finding.code, finding.row])).toEqual([
      ['title-row-skipped', 1],
      ['title-row-skipped', 2],
      ['merged-header', 4],
      ['header-skipped-rows', 6],
      ['total-row-skipped', 11],
    ]);
  });

  test('reading twice tells each finding once', async () => {
    const table = await openTestTable(fixture('source/libreoffice.xlsx'));
    await readAll(table);
    await readAll(table);
    expect(table.findings.filter((finding) => finding.code === 'total-row-skipped')).toHaveLength(1);
  });
});

describe('sheets', () => {
  test.each([
    'libreoffice.xlsx',
    'libreoffice.xls',
    'libreoffice.ods',
    'gnumeric-excel95.xls',
    'sheetjs.xlsb',
  ])('%s: hidden and empty sheets are marked', async (name) => {
    const tables = await (await openTestFile(fixture(`source/${name}`))).listTables();
    expect(tables.filter((table) => table.name !== 'Grafik')).toEqual([
      { name: 'Penerimaan', hidden: false, empty: false },
      { name: 'Format', hidden: false, empty: false },
      { name: 'Rahasia', hidden: true, empty: false },
      { name: 'Sangat Rahasia', hidden: true, empty: false },
      { name: 'Kosong', hidden: false, empty: true },
    ]);
  });

  test('a chart sheet is no table, and does not harm those beside it', async () => {
    const tables = await (await openTestFile(fixture('source/openpyxl.xlsx'))).listTables();
    expect(tables.map((table) => table.name)).toEqual([
      'Penerimaan',
      'Format',
      'Rahasia',
      'Sangat Rahasia',
      'Kosong',
    ]);
  });

  test('a hidden sheet is read when asked for, with a note', async () => {
    const table = await openTestTable(fixture('source/libreoffice.ods'), { table: 'Rahasia' });
    expect((await readAll(table)).map((row) => row.cells)).toEqual([[1, 2]]);
    expect(table.findings.map((finding) => finding.code)).toEqual(['hidden-sheet']);
  });

  test('a table tells how its workbook counts days', async () => {
    const systems = await Promise.all(
      ['libreoffice.xlsx', 'libreoffice-1904.xlsx', 'libreoffice-1904.xls', 'libreoffice-1904.ods'].map(
        async (name) => (await openTestTable(fixture(`source/${name}`))).dateSystem,
      ),
    );
    expect(systems).toEqual([1900, 1904, 1904, 1904]);
  });
});

describe('real workbooks', () => {
  test('penerimaan.xlsx: one row, empty sheets aside', async () => {
    const source = await openTestFile(fixture('real/penerimaan.xlsx'));
    const table = await source.openTable({});
    expect(table.name).toBe('Sheet1');
    expect((await readAll(table)).map((row) => row.cells)).toEqual([
      [{ kind: 'date', date: '2023-02-02', time: null }, 424_111, 1_000_000],
    ]);
    expect((await source.listTables()).map((each) => each.empty)).toEqual([false, true, true]);
  });

  test('keuangan-campuran.xlsx: four rows with their numbers', async () => {
    const rows = await readAll(await openTestTable(fixture('real/keuangan-campuran.xlsx')));
    expect(rows.map((row) => [row.number, row.display(0), row.cells[1]])).toEqual([
      [2, '02/02/2023', 424_111],
      [3, '02/02/2023', 424_112],
      [4, '02/02/2023', 525_111],
      [5, '02/02/2023', 424_113],
    ]);
  });
});

async function formatValues(name: string): Promise<Record<string, Cell>> {
  const rows = await readAll(await openTestTable(fixture(`source/${name}`), { table: 'Format' }));
  return Object.fromEntries(rows.map((row) => [row.display(0), row.cells[1] ?? null]));
}

async function formatDisplays(name: string): Promise<Record<string, string>> {
  const rows = await readAll(await openTestTable(fixture(`source/${name}`), { table: 'Format' }));
  return Object.fromEntries(rows.map((row) => [row.display(0), row.display(1)]));
}
