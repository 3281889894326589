import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { DELIMITERS } from '../../core/source/file/delimiter.ts';
import {
  fixture,
  openCsv,
  openTestFile,
  openTestTable,
  readAll,
  refusalOf,
  writeTestFile,
} from './openTestFile.ts';

describe('encodings', () => {
  test.each(['windows-1252', 'utf-8', 'utf-16'])(
    '%s, as LibreOffice writes it, is recognised',
    async (encoding) => {
      const table = await openTestTable(fixture(`source/libreoffice-${encoding}.csv`));
      expect(table.columns.map((column) => column.name)).toEqual([
        'tgl_transaksi',
        'nama_poli',
        'jumlah',
        'kode',
      ]);
      expect((await readAll(table)).map((row) => row.cells)).toEqual([
        ['02/01/2026', 'Poli “Anak” – Lt. 2', '1,234.50', '008'],
        ['03/01/2026', 'Poli Gigi; Mulut', '20.00', '014'],
        ['04/01/2026', 'Poli Umum\nPagi', '0.00', '002'],
      ]);
    },
  );

  const text = 'nama;poli\r\nÀyu;Anak – 1\r\n';
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 without', Buffer.from(text)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE without', Buffer.from(text, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text.replace('–', '\u0096'), 'latin1')],
  ])('%s gives the same cells', async (_, bytes) => {
    const table = await openCsv(bytes);
    expect(table.columns.map((column) => column.name)).toEqual(['nama', 'poli']);
    expect((await readAll(table))[0]?.cells).toEqual(['Àyu', 'Anak – 1']);
  });

  test('a letter of several bytes between two pieces of the file stays whole', async () => {
    const line = `${'é'.repeat(50)};1\n`;
    const table = await openCsv(`nama;jumlah\n${line.repeat(6000)}`);
    const rows = await readAll(table);
    expect(rows).toHaveLength(6000);
    expect(new Set(rows.map((row) => row.cells[0]))).toEqual(new Set(['é'.repeat(50)]));
  });
});

describe('delimiters', () => {
  test.each([
    [
      'semicolons beside decimal commas',
      'tgl;jumlah;sisa\n2026-01-02;1.500,00;2,5\n2026-01-03;2.500,00;3,5\n',
    ],
    [
      'commas with quoted amounts',
      'tgl,jumlah,sisa\n2026-01-02,"1.500,00","2,5"\n2026-01-03,"2.500,00","3,5"\n',
    ],
    ['tabs', 'tgl\tjumlah\tsisa\n2026-01-02\t1.500,00\t2,5\n2026-01-03\t2.500,00\t3,5\n'],
    ['bars', 'tgl|jumlah|sisa\n2026-01-02|1.500,00|2,5\n2026-01-03|2.500,00|3,5\n'],
    ['a line that tells it', 'sep=;\ntgl;jumlah;sisa\n2026-01-02;1.500,00;2,5\n2026-01-03;2.500,00;3,5\n'],
  ])('%s', async (_, text) => {
    const table = await openCsv(text);
    expect(table.columns.map((column) => column.name)).toEqual(['tgl', 'jumlah', 'sisa']);
    expect((await readAll(table)).map((row) => [row.number, ...row.cells])).toEqual([
      [2, '2026-01-02', '1.500,00', '2,5'],
      [3, '2026-01-03', '2.500,00', '3,5'],
    ]);
  });

  test('a csv of one column has no delimiter', async () => {
    const table = await openCsv('nama\nAni\nBudi\n');
    expect((await readAll(table)).map((row) => row.cells)).toEqual([['Ani'], ['Budi']]);
  });
});

describe('rows', () => {
  test('count as in Excel: empty lines count, line breaks in a cell do not', async () => {
    const table = await openCsv('a;b\n\n1;"x\ny"\n\n2;z\n');
    expect((await readAll(table)).map((row) => [row.number, ...row.cells])).toEqual([
      [3, '1', 'x\ny'],
      [5, '2', 'z'],
    ]);
  });

  test('keep leading zeros, spaces and US-looking dates as text', async () => {
    const table = await openCsv('kode;tgl;angka\n008;01/03/2026; 0,5\n');
    expect((await readAll(table))[0]?.cells).toEqual(['008', '01/03/2026', ' 0,5']);
  });

  test('may be shorter than the header', async () => {
    const table = await openCsv('a;b;c\n1;2\n1;2;3\n');
    const [row] = await readAll(table);
    expect(row?.cells).toEqual(['1', '2']);
    expect(row?.display(2)).toBe('');
    expect(table.findings).toEqual([]);
  });

  test('with more values than names are never trusted, because all may have shifted', async () => {
    const table = await openCsv('tgl,jumlah\n2026-01-02,1.500,00\n2026-01-03,2000\n2026-01-04,2000\n');
    const rows = await readAll(table);
    expect(rows[0]?.cells.map((cell) => typeof cell === 'object' && cell?.kind)).toEqual(['error', 'error']);
    expect(rows[0]?.display(1)).toBe('1.500');
    expect(rows[1]?.cells).toEqual(['2026-01-03', '2000']);
    expect(table.findings).toMatchObject([{ severity: 'error', code: 'row-too-long', row: 2 }]);
  });

  test('end with or without a line end', async () => {
    expect(await readAll(await openCsv('a;b\n1;2'))).toHaveLength(1);
    expect(await readAll(await openCsv('a;b\r1;2\r3;4\r'))).toHaveLength(2);
  });

  test('leave out totals', async () => {
    const table = await openCsv('tgl;akun;jumlah\n2026-01-02;424111;1.000\nTotal;;1.000\n');
    expect(await readAll(table)).toHaveLength(1);
    expect(table.findings).toMatchObject([{ code: 'total-row-skipped', row: 3, value: 'Total | 1.000' }]);
  });
});

describe('quotes', () => {
  test('inside a quoted value are doubled; elsewhere they are plain text', async () => {
    const table = await openCsv('a;b\n"RS ""Harapan""";pipa 5"\n');
    expect((await readAll(table))[0]?.cells).toEqual(['RS "Harapan"', 'pipa 5"']);
  });

  test('that are not doubled are pointed out, where no row is lost by them', async () => {
    const table = await openCsv('a;b\n"RS "Harapan" Kita";1\nx;2\n');
    expect((await readAll(table)).map((row) => row.cells)).toEqual([
      ['RS "Harapan" Kita', '1'],
      ['x', '2'],
    ]);
    expect(table.findings).toMatchObject([{ severity: 'warning', code: 'malformed-quote', row: 2 }]);
  });

  test('that never close are refused, because they swallow rows', async () => {
    const path = await writeTestFile('data.csv', 'a;b\n1;2\n"x;3\ny;4\n');
    const error = await refusalOf((await openTestFile(path)).openTable({}));
    expect(error.code).toBe('unreadable');
    expect(error.message).toContain('baris 3 di data.csv');
  });
});

test('any cells written by a csv writer come back equal, in any delimiter and encoding', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\r\uFEFF]/.test(text));
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  const encoding = fc.constantFrom('utf8' as const, 'utf16le' as const);
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...DELIMITERS), encoding, async (data, delimiter, writtenIn) => {
      // The first column keeps every row from being empty or a total.
      const lines = [['ke', 'satu', 'dua', 'tiga'], ...data.map((each, index) => [`ke ${index}`, ...each])];
      const text = Papa.unparse(lines, { delimiter, quotes: true });
      const table = await openCsv(Buffer.from(`\uFEFF${text}`, writtenIn));
      const read = await readAll(table);
      expect(read.map((row) => [1, 2, 3].map((index) => row.display(index)))).toEqual(data);
    }),
    { numRuns: 100 },
  );
});
