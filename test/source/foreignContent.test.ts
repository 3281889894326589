import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../core/errors.ts';
import {
  copyFixture,
  fixture,
  openCsv,
  openTestFile,
  readAll,
  refusalOf,
  writeTestFile,
} from './openTestFile.ts';
import { zipOf } from './zipOf.ts';

describe('files that are not what their name says', () => {
  test('HTML named .xls, as many applications export: what it is and how to heal it', async () => {
    const error = await refusalOf(openTestFile(fixture('source/libreoffice-html.xls')));
    expect(error.code).toBe('wrong-extension');
    expect(error.message).toBe('Berkas libreoffice-html.xls bernama .xls, tetapi isinya halaman web (HTML).');
    expect(error.remedy).toContain('Simpan Sebagai');
    expect(error.remedy).toContain('.xlsx');
  });

  test.each([
    ['a bare table', '<table border=1><tr><td>a</td></tr></table>'],
    ['with a mark', '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>'],
    ['after a comment', '<!-- laporan -->\n<HTML>'],
  ])('HTML %s', async (_, html) => {
    const error = await refusalOf(openTestFile(await writeTestFile('laporan.xls', html)));
    expect(error).toMatchObject({ code: 'wrong-extension', place: { file: 'laporan.xls' } });
  });

  test.each([
    ['data.xlsx', '%PDF-1.7 …', 'wrong-extension', 'PDF'],
    ['data.pdf', '%PDF-1.7 …', 'unsupported', 'PDF'],
    [
      'data.xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'wrong-extension',
      'XML',
    ],
    ['data.xlsx', '{\\rtf1 …}', 'wrong-extension', 'RTF'],
    ['data.ods', '\u0089PNG\r\n\u001a\n', 'wrong-extension', 'gambar'],
    ['data.csv', 'a\0b\u0001\u0002', 'wrong-extension', 'tidak dikenal'],
    ['data.bin', 'a\0b\u0001\u0002', 'unsupported', 'tidak dikenal'],
    ['catatan.xlsx', 'hanya catatan biasa', 'wrong-extension', 'teks biasa'],
  ] as const)('%s with %j is %s', async (name, content, code, word) => {
    const error = await refusalOf(openTestFile(await writeTestFile(name, Buffer.from(content, 'latin1'))));
    expect(error.code).toBe(code);
    expect(error.message).toContain(word);
  });

  test('a workbook of another format than its name says is simply read', async () => {
    const source = await openTestFile(await copyFixture('source/libreoffice.xlsx', 'laporan.xls'));
    expect((await source.openTable({})).columns).toHaveLength(6);
    const other = await openTestFile(await copyFixture('source/libreoffice.ods', 'laporan.xlsx'));
    expect((await other.openTable({})).columns).toHaveLength(6);
  });

  test('a csv named .xls is read as csv', async () => {
    const table = await openCsv('tgl\takun\n2026-01-02\t424111\n', 'laporan.xls');
    expect((await readAll(table)).map((row) => row.cells)).toEqual([['2026-01-02', '424111']]);
  });

  test.each([
    ['word/document.xml', 'Word'],
    ['ppt/presentation.xml', 'PowerPoint'],
    ['Index/Document.iwa', 'Numbers'],
    ['foto.jpg', 'ZIP'],
  ])('a zip with %s names %s', async (entry, word) => {
    const path = await writeTestFile('data.xlsx', zipOf({ [entry]: Buffer.from('x') }));
    const error = await refusalOf(openTestFile(path));
    expect(error.code).toBe('wrong-extension');
    expect(error.message).toContain(word);
  });
});

describe('files that were not saved to their end', () => {
  test('zero bytes', async () => {
    const error = await refusalOf(openTestFile(await writeTestFile('data.xlsx', '')));
    expect(error).toMatchObject({ code: 'empty-file', place: { file: 'data.xlsx' } });
  });

  test('nothing but zeros, as a power cut leaves', async () => {
    const path = await writeTestFile('data.xlsx', Buffer.alloc(20_000));
    expect((await refusalOf(openTestFile(path))).code).toBe('half-saved');
  });

  test.each([
    'libreoffice.xlsx',
    'libreoffice.ods',
    'sheetjs.xlsb',
    'libreoffice.xls',
    'gnumeric-excel95.xls',
  ])('%s cut off anywhere is half-saved, unless all that matters is there', async (name) => {
    const whole = await readFile(fixture(`source/${name}`));
    const path = await writeTestFile(name, whole);
    const complete = await formatCells(path);
    for (let length = 600; length < whole.length; length += 777) {
      await writeFile(path, whole.subarray(0, length));
      const read = await formatCells(path).catch((error: unknown) => codeOf(error));
      expect(['half-saved', complete]).toContainEqual(read);
    }
  });

  test('a zip with a changed byte in a sheet is damaged', async () => {
    const bytes = await readFile(fixture('source/libreoffice.xlsx'));
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const error = await refusalOf(openTestFile(await writeTestFile('data.xlsx', bytes)));
    expect(error).toMatchObject({ code: 'unreadable', place: { file: 'data.xlsx' } });
  });
});

describe('passwords', () => {
  test.each(['password.xlsx', 'password.xls', 'password.ods'])('%s is password-protected', async (name) => {
    const error = await refusalOf(openTestFile(fixture(`source/${name}`)));
    expect(error).toMatchObject({ code: 'password-protected', place: { file: name } });
    expect(error.remedy).toContain('kata sandi');
  });

  test('an encrypted zip is password-protected', async () => {
    const zip = zipOf({ 'xl/workbook.xml': Buffer.from('<workbook/>') });
    zip.writeUInt16LE(1, zip.indexOf('PK\u0001\u0002') + 8);
    expect((await refusalOf(openTestFile(await writeTestFile('data.xlsx', zip)))).code).toBe(
      'password-protected',
    );
  });
});

describe('zip bombs', () => {
  test('a file that would unpack to gigabytes is refused before it is unpacked', async () => {
    const zip = zipOf({ 'xl/workbook.xml': Buffer.from('<workbook/>') });
    zip.writeUInt32LE(3_000_000_000, zip.indexOf('PK\u0001\u0002') + 24);
    const error = await refusalOf(openTestFile(await writeTestFile('data.xlsx', zip)));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain('jauh terlalu besar');
  });

  test('60 MB of nothing in 60 kB are refused by their ratio', async () => {
    const zip = zipOf({ 'xl/workbook.xml': Buffer.alloc(60 * 1024 * 1024) });
    expect((await refusalOf(openTestFile(await writeTestFile('data.xlsx', zip)))).code).toBe('unsupported');
  });

  test('a file that unpacks to more than it declares is damaged', async () => {
    const zip = zipOf({ 'xl/workbook.xml': Buffer.alloc(1024 * 1024) });
    zip.writeUInt32LE(10, zip.indexOf('PK\u0001\u0002') + 24);
    expect((await refusalOf(openTestFile(await writeTestFile('data.xlsx', zip)))).code).toBe('unreadable');
  });
});

describe('tables and headers that are not there', () => {
  test('a renamed sheet: those that exist, and the nearest', async () => {
    const source = await openTestFile(fixture('source/libreoffice.xlsx'));
    const error = await refusalOf(source.openTable({ table: 'Penerimaan 2026' }));
    expect(error).toMatchObject({
      code: 'table-missing',
      place: { file: 'libreoffice.xlsx', table: 'Penerimaan 2026' },
    });
    expect(error.message).toContain('Yang ada: "Penerimaan", "Format"');
    expect(error.message).toContain('Mungkin yang dimaksud "Penerimaan"');
  });

  test('a sheet is found whatever its case and spaces', async () => {
    const source = await openTestFile(fixture('source/libreoffice.xlsx'));
    expect((await source.openTable({ table: ' PENERIMAAN' })).name).toBe('Penerimaan');
  });

  test('an empty sheet', async () => {
    const source = await openTestFile(fixture('source/libreoffice.xlsx'));
    const error = await refusalOf(source.openTable({ table: 'Kosong' }));
    expect(error).toMatchObject({ code: 'header-missing', place: { table: 'Kosong' } });
    expect(error.message).toContain('kosong');
  });

  test('a csv without header, and a header row that is empty', async () => {
    const path = await writeTestFile('data.csv', '2026-01-02;424111;5\n2026-01-03;424112;6\n');
    expect((await refusalOf((await openTestFile(path)).openTable({}))).code).toBe('header-missing');
    const error = await refusalOf((await openTestFile(path)).openTable({ headerRow: 7 }));
    expect(error.message).toContain('Baris 7');
  });

  test('a header without data is a table without rows', async () => {
    const table = await openCsv('tgl;akun\n');
    expect(table.columns).toHaveLength(2);
    expect(await readAll(table)).toEqual([]);
  });

  test('a header row far down is found when chosen', async () => {
    const text = `${'x\n'.repeat(200)}tgl;akun\n2026-01-02;424111\n`;
    const source = await openTestFile(await writeTestFile('data.csv', text));
    const table = await source.openTable({ headerRow: 201 });
    expect((await readAll(table)).map((row) => row.number)).toEqual([202]);
  });
});

async function formatCells(path: string): Promise<unknown> {
  const table = await (await openTestFile(path)).openTable({ table: 'Format' });
  return (await readAll(table)).map((row) => row.cells);
}

function codeOf(error: unknown): unknown {
  return error instanceof SourceError ? error.code : error;
}
