import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../core/errors.ts';
import { exportedRows, isWithoutMdbTools } from './mdbTools.ts';
import {
  copyFixture,
  fixture,
  openTestFile,
  openTestTable,
  readAll,
  refusalOf,
  temporaryFolder,
  writeTestFile,
} from './openTestFile.ts';

const decimal = (value: string) => ({ kind: 'decimal', value });
const day = (date: string, time: string | null = null) => ({ kind: 'date', date, time });
const binary = { kind: 'error', error: 'data biner' };

describe.each(['access.mdb', 'access.accdb'])('the Access database %s', (name) => {
  const path = fixture(`source/${name}`);

  test('lists its own and its linked tables, not those of the system', async () => {
    const source = await openTestFile(path);
    expect(await source.listTables()).toEqual([
      { name: 'Transaksi', hidden: false, empty: false },
      { name: 'Kosong', hidden: false, empty: true },
      { name: 'Harian', hidden: false, empty: false },
      { name: 'Tersembunyi', hidden: true, empty: false },
      { name: 'Kurang', hidden: false, empty: false },
      { name: 'Pasien', hidden: false, empty: false },
      { name: 'dbo_Kunjungan', hidden: false, empty: false },
    ]);
    expect((await source.openTable({})).name).toBe('Transaksi');
  });

  test('gives columns with their types', async () => {
    const { columns, header } = await openTestTable(path, { table: 'transaksi' });
    expect(header).toBeNull();
    expect(columns.map((column) => `${column.name} ${column.place}`).slice(0, 15)).toEqual([
      'KdAkun text',
      'Tgl date/time',
      'Jumlah currency',
      'Nilai decimal(28,4)',
      'Lunas yes/no',
      'Kecil byte',
      'Pendek integer',
      'No long integer',
      'Tunggal single',
      'Ganda double',
      'Keterangan memo',
      'Tautan memo',
      'Foto ole object',
      'Kunci replication id',
      'Sidik binary',
    ]);
  });

  test('gives every digit of currency and decimal, days as they are, long texts, links as shown', async () => {
    const rows = await readAll(await openTestTable(path, { table: 'Transaksi' }));
    expect(rows.map((row) => row.cells.slice(0, 15))).toEqual([
      [
        '000123',
        day('2026-01-02'),
        decimal('123456789012345.67'),
        decimal('123456789012345678901234.5678'),
        true,
        255,
        -32_768,
        2_147_483_647,
        0.1,
        0.1,
        'Rawat jalan',
        'Situs',
        binary,
        '01234567-89ab-cdef-0123-456789abcdef',
        binary,
      ],
      ['424111', null, null, null, false, null, null, null, null, null, null, null, binary, null, binary],
      [
        'Ωmega ✓',
        day('2026-07-03', '13:45:30'),
        decimal('-1500000.25'),
        decimal('-0.0001'),
        false,
        0,
        7,
        -1,
        1234.5,
        -2.5,
        'panjang '.repeat(100),
        'https://contoh.invalid/x',
        binary,
        null,
        binary,
      ],
      [
        '424112',
        '08:30:00',
        decimal('-0.0001'),
        decimal('0'),
        true,
        1,
        0,
        0,
        0,
        0,
        'sangat panjang '.repeat(1000),
        'a#b#c',
        binary,
        null,
        binary,
      ],
    ]);
    expect(rows[0]?.display(1)).toBe('2026-01-02');
  });

  test('gives the same rows however often they are read', async () => {
    const table = await openTestTable(path, { table: 'Harian' });
    const first = (await readAll(table)).map((row) => row.cells);
    expect(first).toHaveLength(600);
    expect(first[599]).toEqual([600, decimal('-600.5')]);
    expect((await readAll(table)).map((row) => row.cells)).toEqual(first);
  });

  test('says where the rows of a linked table are', async () => {
    const source = await openTestFile(path);
    const file = await refusalOf(source.openTable({ table: 'Pasien' }));
    expect(file).toMatchObject({ code: 'unsupported', place: { file: name, table: 'Pasien' } });
    expect(file.message).toContain('tabel tertaut');
    expect(file.message).toContain('D:\\simrs\\data.mdb');
    const server = await refusalOf(source.openTable({ table: 'dbo_Kunjungan' }));
    expect(server.message).toContain('server basis data lain (lewat ODBC)');
  });

  test('whose table has fewer rows than it counts is refused at its end: it was being written to', async () => {
    const error = await refusalOf(readAll(await openTestTable(path, { table: 'Kurang' })));
    expect(error.code).toBe('unreadable');
    expect(error.message).toBe('Tabel "Kurang" mencatat 3 baris, tetapi hanya 2 yang dapat dibaca.');
  });

  test('reports a table that is not there, with the nearest', async () => {
    const source = await openTestFile(path);
    const error = await refusalOf(source.openTable({ table: 'Transaksi 2026' }));
    expect(error).toMatchObject({ code: 'table-missing', place: { table: 'Transaksi 2026' } });
    expect(error.message).toContain('Mungkin yang dimaksud "Transaksi"');
  });

  test('stops reading when cancelled', async () => {
    const table = await openTestTable(path, { table: 'Harian' });
    const stop = new AbortController();
    const rows = table.rows(stop.signal)[Symbol.asyncIterator]();
    await rows.next();
    stop.abort();
    expect((await refusalOf(rows.next())).code).toBe('cancelled');
  });

  test('cut off anywhere is half-saved', async () => {
    const bytes = await readFile(path);
    for (const length of [300, 5000, bytes.length - 4096]) {
      const cut = await writeTestFile(name, bytes.subarray(0, length));
      expect((await refusalOf(openTestFile(cut))).code).toBe('half-saved');
    }
  });

  test.skipIf(isWithoutMdbTools)('holds what another reader finds', async () => {
    for (const table of ['Transaksi', 'Harian']) {
      const shown = (await readAll(await openTestTable(path, { table }))).map((row) => row.display(0));
      expect(shown).toEqual((await exportedRows(path, table)).map((row) => row[0]));
    }
  });
});

test('Access 2019 has whole numbers of 64 bits, and moments without the zone of the computer', async () => {
  const rows = await readAll(await openTestTable(fixture('source/access.accdb')));
  expect(rows.map((row) => row.cells.slice(15))).toEqual([
    [decimal('9007199254740993'), day('2026-12-31', '20:00:00')],
    [null, null],
    [-5, day('2026-01-01')],
    [0, null],
  ]);
});

describe('a database with a password', () => {
  const path = fixture('source/password.accdb');

  test('is read with the password that it asks for', async () => {
    const source = await openTestFile(path, { askPassword: async () => 'contoh' });
    const rows = await readAll(await source.openTable({}));
    expect(rows.map((row) => row.cells)).toEqual([['buka', decimal('-2.5')]]);
  });

  test('is password-protected without one, and with a wrong one', async () => {
    const without = await refusalOf(openTestFile(path));
    expect(without).toMatchObject({ code: 'password-protected' });
    const wrong = await refusalOf(openTestFile(path, { askPassword: async () => 'lain' }));
    expect(wrong.code).toBe('password-protected');
    expect(wrong.message).toContain('tidak dapat membuka password.accdb');
    expect(wrong.message).not.toContain('lain ');
  });

  test('of before Access 2007 needs none, and nobody is asked', async () => {
    const source = await openTestFile(fixture('source/encoded.mdb'), {
      askPassword: () => Promise.reject(new Error('asked')),
    });
    expect((await readAll(await source.openTable({}))).map((row) => row.cells)).toEqual([
      ['buka', decimal('-2.5')],
    ]);
  });
});

test('a database can be closed twice, and is not read any more', async () => {
  const source = await openTestFile(fixture('source/access.mdb'));
  const table = await source.openTable({ table: 'Harian' });
  await source.close();
  await source.close();
  expect((await refusalOf(readAll(table))).code).toBe('unreadable');
});

test('a locked database names the computers that have it open', async () => {
  const path = await copyFixture('source/access.mdb', 'data.mdb');
  const entries = ['PC-KASIR', 'PC-AKUN', 'PC-KASIR'].map(lockEntry).join('');
  await writeFile(path.replace('.mdb', '.ldb'), entries, 'latin1');
  const error = await refusalOf(
    openTestFile(path, {
      copyFile: () => Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' })),
    }),
  );
  expect(error.message).toBe('Berkas data.mdb sedang dikunci program lain oleh PC-KASIR, PC-AKUN.');
});

test('pages that lead in circles are refused, not followed for ever', async () => {
  const bytes = await readFile(fixture('source/access.mdb'));
  const isLongText = (at: number) => bytes.toString('latin1', at + 4, at + 8) === 'LVAL';
  const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096);
  for (const page of pages.filter(isLongText)) {
    // Each piece names itself as the next, and has nothing else in it.
    bytes.writeUInt16LE(4092, page + 14);
    bytes.writeUInt32LE((page / 4096) << 8, page + 4092);
  }
  const table = await openTestTable(await writeTestFile('data.mdb', bytes), { table: 'Transaksi' });
  expect((await refusalOf(readAll(table))).code).toBe('unreadable');
});

test('whatever bytes of a database are changed, it is read or refused', async () => {
  const folder = await temporaryFolder();
  const change = fc.record({ at: fc.nat(120_000), byte: fc.nat(255) });
  const names = fc.constantFrom('access.mdb', 'encoded.mdb', 'password.accdb');
  await fc.assert(
    fc.asyncProperty(names, fc.array(change, { minLength: 1, maxLength: 40 }), async (name, changes) => {
      const content = await readFile(fixture(`source/${name}`));
      for (const { at, byte } of changes) content[at % content.length] = byte;
      await writeFile(join(folder, name), content);
      expect(await countRows(join(folder, name))).toBeLessThan(5_000);
    }),
    { numRuns: 150 },
  );
});

/** What Access writes for each user into the file beside the database. */
function lockEntry(computer: string): string {
  return computer.padEnd(32, '\0') + 'Admin'.padEnd(32, '\0');
}

/** Rows of all tables that can be read; whatever else than a `SourceError` is thrown fails the test. */
async function countRows(path: string): Promise<number> {
  let count = 0;
  try {
    const source = await openTestFile(path, { askPassword: async () => 'contoh' });
    for (const { name } of await source.listTables()) {
      const rows = await source.openTable({ table: name }).then(readAll).catch(nullWhenRefused);
      count += rows?.length ?? 0;
    }
  } catch (error) {
    nullWhenRefused(error);
  }
  return count;
}

function nullWhenRefused(error: unknown): null {
  if (error instanceof SourceError) return null;
  throw error;
}
