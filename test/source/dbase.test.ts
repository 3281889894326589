import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DBFFile } from 'dbffile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../core/errors.ts';
import type { SourceRow } from '../../core/source/source.ts';
import { dbfOf } from './dbfOf.ts';
import {
  fixture,
  openTestFile,
  openTestTable,
  readAll,
  refusalOf,
  temporaryFolder,
  writeTestFile,
} from './openTestFile.ts';

const day = (date: string) => ({ kind: 'date', date, time: null });
const decimal = (value: string) => ({ kind: 'decimal', value });

describe('a dBase table', () => {
  test('is the one table of its file, with columns and their types', async () => {
    const source = await openTestFile(fixture('source/pythondbf-dbase3.dbf'));
    expect(await source.listTables()).toEqual([{ name: 'pythondbf-dbase3', hidden: false, empty: false }]);
    const table = await source.openTable({ table: 'PYTHONDBF dbase3' });
    expect(table).toMatchObject({ name: 'pythondbf-dbase3', header: null, findings: [] });
    expect(table.columns).toEqual([
      { name: 'KD_AKUN', place: 'character(6)' },
      { name: 'TGL', place: 'date' },
      { name: 'JUMLAH', place: 'numeric(18,2)' },
      { name: 'LUNAS', place: 'logical' },
      { name: 'CATATAN', place: 'memo' },
    ]);
  });

  test('gives text with leading zeros, days, all 17 digits, yes and no, memos; deleted records are left out', async () => {
    const rows = await readAll(await openTestTable(fixture('source/pythondbf-dbase3.dbf')));
    expect(numbered(rows)).toEqual([
      [
        1,
        '000123',
        day('2026-01-02'),
        decimal('123456789012345.67'),
        true,
        `Réparasi alat\n${'x'.repeat(700)}`,
      ],
      [2, '424111', null, null, null, null],
      [4, '424112', day('2024-02-29'), decimal('-0.01'), false, 'akhir'],
    ]);
    expect(rows[0]?.display(2)).toBe('123456789012345.67');
  });

  test('written by LibreOffice is read with its memo file', async () => {
    const rows = await readAll(await openTestTable(fixture('source/libreoffice.dbf')));
    expect(numbered(rows)).toEqual([
      [1, '000123', day('2026-01-02'), decimal('1234567.89'), 'Réparasi'],
      [2, '424111', day('2024-02-29'), decimal('-0.01'), 'panjang '.repeat(40).trim()],
    ]);
  });

  test('of FoxPro 2 has its memos in an fpt file', async () => {
    const rows = await readAll(await openTestTable(fixture('source/pythondbf-foxpro2.dbf')));
    expect(numbered(rows)).toEqual([
      [1, 'Résumé', 'memo panjang '.repeat(100).trim()],
      [2, 'dua', null],
    ]);
  });

  test('of Visual FoxPro gives exact currency, moments and nulls', async () => {
    const rows = await readAll(await openTestTable(fixture('source/pythondbf-visualfoxpro.dbf')));
    const moment = { kind: 'date', date: '2026-07-03', time: '13:45:30' };
    const most = decimal('922337203685477.5807');
    expect(numbered(rows)).toEqual([
      [1, 'Résumé', most, -2_147_483_647, 0.1, moment, day('2026-12-31'), 'memo vfp', true],
      [2, null, decimal('-1500000.25'), 7, 1_234_567.89, null, null, null, null],
    ]);
  });

  test.each(['pythondbf-dbase3', 'pythondbf-foxpro2', 'pythondbf-visualfoxpro', 'libreoffice'])(
    '%s: texts, days and memos are those that another reader finds',
    async (file) => {
      const path = fixture(`source/${file}.dbf`);
      const encoding = file === 'pythondbf-dbase3' ? 'cp850' : 'win1252';
      const other = await (await DBFFile.open(path, { readMode: 'loose', encoding })).readRecords();
      const table = await openTestTable(path);
      const compared = table.columns.flatMap(({ name, place }, index) =>
        /character|memo|date$/.test(place) ? [{ name, index }] : [],
      );
      const found = (await readAll(table)).map((row) => compared.map(({ index }) => row.display(index)));
      expect(found).toEqual(other.map((record) => compared.map((column) => shownText(record[column.name]))));
    },
  );
});

describe('code pages', () => {
  const field = [{ name: 'NAMA', type: 'C', length: 10 }] as const;
  const bytes = Buffer.from([0x82, 0x9c]);

  test.each([
    [0x01, 'é£'],
    [0x02, 'é£'],
    [0x03, '‚œ'],
    [0x57, '‚œ'],
    [0xc9, '‚њ'],
    [0x00, '‚œ'],
    [0xee, '‚œ'],
  ])('language driver %i', async (languageDriver, expected) => {
    const path = await writeTestFile('data.dbf', dbfOf(field, [[bytes]], { languageDriver }));
    expect((await readAll(await openTestTable(path)))[0]?.cells).toEqual([expected]);
  });

  test('without a language driver, what is UTF-8 is read as UTF-8', async () => {
    const path = await writeTestFile('data.dbf', dbfOf(field, [[Buffer.from('Café ✓')]]));
    expect((await readAll(await openTestTable(path)))[0]?.cells).toEqual(['Café ✓']);
  });

  test.each([
    ['850', 'é£'],
    ['CP437', 'é£'],
    ['ANSI 1252', '‚œ'],
    ['ISO-8859-1', '‚œ'],
    ['88591', '‚œ'],
    ['omong kosong', '‚œ'],
  ])('a cpg file that says %s goes before the language driver', async (cpg, expected) => {
    const path = await writeTestFile('DATA.DBF', dbfOf(field, [[bytes]]));
    await writeFile(path.replace('.DBF', '.CPG'), `${cpg}\r\n`);
    expect((await readAll(await openTestTable(path)))[0]?.cells).toEqual([expected]);
  });
});

describe('single fields', () => {
  test.each([
    ['N', '   12.50', decimal('12.5')],
    ['N', '********', { kind: 'error', error: '********: angka tidak muat di kolomnya' }],
    ['N', '    1,50', { kind: 'error', error: '1,50' }],
    ['F', '1.5e+003', decimal('1500')],
    ['D', '20260230', { kind: 'error', error: '20260230' }],
    ['D', '00000000', null],
    ['L', '?       ', null],
    ['C', '  kiri  ', '  kiri'],
    ['Z', 'entahlah', { kind: 'error', error: 'jenis kolom "Z" tidak dikenal' }],
    ['G', '       7', { kind: 'error', error: 'data biner' }],
  ])('%s holding "%s"', async (type, text, expected) => {
    const content = dbfOf([{ name: 'A', type, length: 8 }], [[Buffer.from(text)]]);
    expect((await readAll(await openTestTable(await writeTestFile('data.dbf', content))))[0]?.cells).toEqual([
      expected,
    ]);
  });

  test('a varchar of Visual FoxPro is as long as its last byte says where its flag is set', async () => {
    const fields = [
      { name: 'A', type: 'V', length: 4 },
      { name: 'B', type: 'V', length: 4 },
      { name: '_NullFlags', type: '0', length: 1 },
    ];
    const record = [Buffer.from([0x61, 0x20, 0x00, 2]), Buffer.from('bbbb'), Buffer.from([0b01])];
    const path = await writeTestFile('data.dbf', dbfOf(fields, [record], { version: 0x32 }));
    const table = await openTestTable(path);
    expect(table.columns.map((column) => column.place)).toEqual(['varchar(4)', 'varchar(4)']);
    expect((await readAll(table))[0]?.cells).toEqual(['a', 'bbbb']);
  });

  test('a text longer than 255 bytes, as Clipper writes it', async () => {
    const text = 'panjang '.repeat(50);
    const field = { name: 'A', type: 'C', length: 400 };
    const path = await writeTestFile('data.dbf', dbfOf([field], [[Buffer.from(text)]]));
    expect((await readAll(await openTestTable(path)))[0]?.cells).toEqual([text.trim()]);
  });
});

describe('a dBase table that cannot be read as it should', () => {
  test('without its memo file: only the memo has no value', async () => {
    const path = await writeTestFile('data.dbf', await readFile(fixture('source/pythondbf-dbase3.dbf')));
    const [row] = await readAll(await openTestTable(path));
    expect(row?.cells.slice(0, 2)).toEqual(['000123', day('2026-01-02')]);
    expect(row?.display(4)).toBe('berkas memo (.dbt atau .fpt) tidak ada di samping tabelnya');
  });

  test('cut off is half-saved; with a damaged header unreadable; of dBase 7 unsupported; encrypted protected', async () => {
    const whole = await readFile(fixture('source/pythondbf-dbase3.dbf'));
    const changed = (at: number, byte: number) => Buffer.from(whole).fill(byte, at, at + 1);
    expect(await refusalCode(whole.subarray(0, whole.length - 20))).toBe('half-saved');
    expect(await refusalCode(whole.subarray(0, 100))).toBe('half-saved');
    expect(await refusalCode(changed(10, 1))).toBe('unreadable');
    expect(await refusalCode(changed(0, 0x04))).toBe('unsupported');
    expect(await refusalCode(changed(15, 1))).toBe('password-protected');
    expect(await refusalCode(Buffer.alloc(500))).toBe('half-saved');
  });

  test('another table than its one is missing', async () => {
    const source = await openTestFile(fixture('source/libreoffice.dbf'));
    const error = await refusalOf(source.openTable({ table: 'libre' }));
    expect(error).toMatchObject({ code: 'table-missing', place: { table: 'libre' } });
    expect(error.message).toContain('Mungkin yang dimaksud "libreoffice"');
  });

  test('reading stops when cancelled', async () => {
    const table = await openTestTable(fixture('source/pythondbf-dbase3.dbf'));
    const stop = new AbortController();
    const rows = table.rows(stop.signal)[Symbol.asyncIterator]();
    await rows.next();
    stop.abort();
    expect((await refusalOf(rows.next())).code).toBe('cancelled');
  });

  test('whatever bytes of table and memo are changed, it is read or refused', async () => {
    const folder = await temporaryFolder();
    const change = fc.record({ at: fc.nat(4000), byte: fc.nat(255) });
    const names = fc.constantFrom('pythondbf-dbase3.dbt', 'pythondbf-foxpro2.fpt', 'libreoffice.dbt');
    const changes = fc.array(change, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(names, changes, changes, async (memo, inTable, inMemo) => {
        const extension = memo.slice(-4);
        await writeChanged(memo.replace(extension, '.dbf'), inTable, join(folder, 'data.dbf'));
        await writeChanged(memo, inMemo, join(folder, `data${extension}`));
        const source = await openTestFile(join(folder, 'data.dbf')).catch(nullWhenRefused);
        const rows = await source?.openTable({}).then(readAll).catch(nullWhenRefused);
        expect(rows?.length ?? 0).toBeLessThanOrEqual(4);
        await rm(join(folder, `data${extension}`));
      }),
      { numRuns: 150 },
    );
  });
});

/** Passes over a `SourceError`; whatever else is thrown fails the test. */
function nullWhenRefused(error: unknown): null {
  if (error instanceof SourceError) return null;
  throw error;
}

async function refusalCode(content: Buffer): Promise<string> {
  return (await refusalOf(openTestFile(await writeTestFile('data.dbf', content)))).code;
}

/** As a cell shows what the other reader made of it. */
function shownText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.trimEnd() : '';
}

async function writeChanged(
  name: string,
  changes: readonly { readonly at: number; readonly byte: number }[],
  path: string,
): Promise<void> {
  const content = await readFile(fixture(`source/${name}`));
  for (const { at, byte } of changes) content[at % content.length] = byte;
  await writeFile(path, content);
}

function numbered(rows: readonly SourceRow[]): unknown[] {
  return rows.map((row) => [row.number, ...row.cells]);
}
