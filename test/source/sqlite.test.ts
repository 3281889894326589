import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  openTestFile,
  openTestTable,
  readAll,
  refusalOf,
  temporaryFolder,
  writeTestFile,
} from './openTestFile.ts';

const SCHEMA = `
  CREATE TABLE kosong (a);
  CREATE TABLE "kunjungan ""baru""" (
    id INTEGER PRIMARY KEY, tgl DATE, waktu DATETIME, no_rm TEXT, biaya DECIMAL(15,2), besar BIGINT, foto BLOB
  );
  INSERT INTO "kunjungan ""baru""" VALUES
    (1, '2026-07-03', '2026-07-03 13:45:30', '00123', 1500000.5, 9007199254740993, NULL),
    (2, '03/07/2026', '2026-07-03T00:00:00', '', NULL, -5, x'00ff');
  CREATE VIEW rekap AS SELECT count(*) AS jumlah FROM "kunjungan ""baru""";
`;

describe('a SQLite file', () => {
  test('has its tables and views as tables', async () => {
    const source = await openTestFile(await database(SCHEMA));
    expect(await source.listTables()).toEqual([
      { name: 'kosong', hidden: false, empty: true },
      { name: 'kunjungan "baru"', hidden: false, empty: false },
      { name: 'rekap', hidden: false, empty: false },
    ]);
  });

  test('gives columns with their declared types, from the first table that is not empty', async () => {
    const table = await openTestTable(await database(SCHEMA));
    expect(table).toMatchObject({ name: 'kunjungan "baru"', header: null, findings: [] });
    expect(table.columns).toEqual([
      { name: 'id', place: 'integer' },
      { name: 'tgl', place: 'date' },
      { name: 'waktu', place: 'datetime' },
      { name: 'no_rm', place: 'text' },
      { name: 'biaya', place: 'decimal(15,2)' },
      { name: 'besar', place: 'bigint' },
      { name: 'foto', place: 'blob' },
    ]);
  });

  test('keeps large integers exact, dates as dates where both type and text say so, and text as text', async () => {
    const [first, second] = await readAll(await openTestTable(await database(SCHEMA)));
    expect(first?.cells).toEqual([
      1,
      { kind: 'date', date: '2026-07-03', time: null },
      { kind: 'date', date: '2026-07-03', time: '13:45:30' },
      '00123',
      1_500_000.5,
      { kind: 'decimal', value: '9007199254740993' },
      null,
    ]);
    expect(second?.cells).toEqual([
      2,
      '03/07/2026',
      { kind: 'date', date: '2026-07-03', time: null },
      null,
      null,
      -5,
      { kind: 'error', error: '(data biner)' },
    ]);
    expect([first?.display(4), first?.display(5), second?.display(4)]).toEqual([
      '1500000,5',
      '9007199254740993',
      '',
    ]);
    expect([first?.number, second?.number]).toEqual([1, 2]);
  });

  test('shows what is still only in its write-ahead log', async () => {
    const path = join(await temporaryFolder(), 'simrs.db');
    const live = new Database(path);
    onTestFinished(() => void live.close());
    live.pragma('journal_mode = WAL');
    live.exec("CREATE TABLE t (a); INSERT INTO t VALUES ('sudah di-commit')");
    const rows = await readAll(await openTestTable(path));
    expect(rows.map((row) => row.cells)).toEqual([['sudah di-commit']]);
    live.exec("INSERT INTO t VALUES ('tidak terganggu')");
  });

  test('never shows half of a transaction that was cut off', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'asli.db');
    const live = new Database(path);
    live.pragma('cache_size = 1');
    live.exec('CREATE TABLE t (a)');
    const insert = live.prepare('INSERT INTO t VALUES (?)');
    live.transaction(() => {
      for (let count = 0; count < 500; count += 1) insert.run('x'.repeat(500));
    })();
    live.exec("BEGIN; UPDATE t SET a = 'setengah jalan'");
    // What a power cut leaves: pages already written, and the journal to undo them.
    await copyFile(path, join(folder, 'putus.db'));
    await copyFile(`${path}-journal`, join(folder, 'putus.db-journal'));
    live.close();
    const rows = await readAll(await openTestTable(join(folder, 'putus.db')));
    expect(rows).toHaveLength(500);
    expect(new Set(rows.map((row) => row.display(0)))).toEqual(new Set(['x'.repeat(500)]));
  });

  test('is never written to', async () => {
    const path = await database(SCHEMA);
    const before = await readFile(path);
    await readAll(await openTestTable(path));
    expect(await readFile(path)).toEqual(before);
  });

  test('reports a table that is not there, with the nearest', async () => {
    const source = await openTestFile(await database(SCHEMA));
    const error = await refusalOf(source.openTable({ table: 'rekapan' }));
    expect(error).toMatchObject({ code: 'table-missing', place: { table: 'rekapan' } });
    expect(error.message).toContain('Mungkin yang dimaksud "rekap"');
    expect((await source.openTable({ table: 'REKAP' })).name).toBe('rekap');
  });

  test('reports that it has no tables', async () => {
    const source = await openTestFile(await database('PRAGMA user_version = 1'));
    expect((await refusalOf(source.openTable({}))).code).toBe('table-missing');
  });

  test('reports a view that no longer works', async () => {
    const source = await openTestFile(await database('CREATE TABLE t (a); CREATE VIEW v AS SELECT b FROM t'));
    const error = await refusalOf(source.openTable({ table: 'v' }));
    expect(error).toMatchObject({ code: 'unreadable', place: { table: 'v' } });
  });

  test('that is cut off is half-saved; that is damaged is unreadable', async () => {
    const bytes = await readFile(await database(`${SCHEMA} CREATE INDEX i ON kosong (a)`));
    const cut = await writeTestFile('data.db', bytes.subarray(0, bytes.length - 4096));
    expect((await refusalOf(openTestFile(cut))).code).toBe('half-saved');
    const damaged = Buffer.from(bytes);
    damaged.fill(0x55, 100, 4096);
    await writeFile(cut, damaged);
    expect((await refusalOf(openTestFile(cut))).code).toBe('unreadable');
  });

  test('stops reading when cancelled', async () => {
    const table = await openTestTable(await database('CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)'));
    const stop = new AbortController();
    const rows = table.rows(stop.signal)[Symbol.asyncIterator]();
    await rows.next();
    stop.abort();
    expect((await refusalOf(rows.next())).code).toBe('cancelled');
  });
});

/** A database file made by these statements. */
async function database(sql: string): Promise<string> {
  const path = join(await temporaryFolder(), 'data.sqlite');
  const made = new Database(path);
  made.exec(sql);
  made.close();
  return path;
}
