import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, reportOf, startBench, writeCsv, type MappingInput } from './engineBench.ts';
import { igdMapping, penerimaanMapping } from './mappings.ts';

const forever = new AbortController().signal;

describe('a register with one row per patient', () => {
  test('becomes counts per day, zero where nobody came, and today waits until it is over', async () => {
    const bench = await startBench({
      now: '2026-11-06T09:05+07:00',
      mappings: [registerMapping({ '2026-11-01': 3, '2026-11-02': 1, '2026-11-05': 2, '2026-11-06': 4 })],
    });
    expect(reportOf(await bench.ring())).toMatchObject({ accepted: 5, left: { held: 0 } });
    expect(bench.arrived()).toEqual([
      '2026-11-01 pasien_igd 3',
      '2026-11-02 pasien_igd 1',
      '2026-11-03 pasien_igd 0',
      '2026-11-04 pasien_igd 0',
      '2026-11-05 pasien_igd 2',
    ]);
  });

  test('a dry run tells which rows a count is made of, and sends nothing', async () => {
    const bench = await startBench({
      now: '2026-11-06T09:05+07:00',
      mappings: [registerMapping({ '2026-11-04': 2, '2026-11-05': 3 })],
    });
    const [prepared] = await bench.engine.check('igd', { range: range('2026-11-04', '2026-11-05') }, forever);
    const behind = prepared?.records.map(({ draft }) => prepared.rowsBehind(draft));
    expect(behind).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    expect(bench.arrived()).toEqual([]);
    expect(bench.records()).toEqual([]);
  });

  test('the day that is over is the one of the satker: in Jayapura at 00.30, two hours before Jakarta', async () => {
    const patients = { '2026-11-23': 3, '2026-11-24': 5, '2026-11-25': 1 };
    const bench = await startBench({
      now: '2026-11-25T00:30+09:00',
      settings: { timeZone: 'Asia/Jayapura' },
      mappings: [registerMapping(patients, { schedule: { startDate: '2026-11-23', timeOfDay: '00:15' } })],
    });
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-11-23 pasien_igd 3', '2026-11-24 pasien_igd 5']);
  });
});

test('a row dated tomorrow by BIOS, though today here, waits instead of being refused for good', async () => {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', ['2026-11-24;20', '2026-11-25;21']);
  const bench = await startBench({
    now: '2026-11-25T00:30+09:00',
    settings: { timeZone: 'Asia/Jayapura' },
    mappings: [igdMapping(path, { schedule: { startDate: '2026-11-24', lagDays: 0, timeOfDay: '00:15' } })],
  });
  const { runId } = reportOf(await bench.ring());
  expect(bench.arrived()).toEqual(['2026-11-24 pasien_igd 20']);
  expect(bench.engine.ledger.runs.findings(runId)).toMatchObject([{ code: 'future-date', row: 3 }]);
  bench.clock.advance(2 * 3_600_000);
  await bench.ring();
  expect(bench.arrived()).toEqual(['2026-11-25 pasien_igd 21']);
});

test('daily transactions become totals since 1 January, for every day of the schedule', async () => {
  const path = join(temporaryFolder(), 'transaksi.csv');
  writeCsv(path, 'Tanggal;Akun;Jumlah', [
    '30/12/2025;424111;9.999.999,00',
    '02/01/2026;424111;1.000.000,50',
    '14/07/2026;424112;250.000,00',
    '01/11/2026;424111;500.000,25',
    '03/11/2026;424111;100.000,00',
    '03/11/2026;424111;100.000,00',
    '04/11/2026;424111;7.000,00',
  ]);
  const shape = { kind: 'group' as const, fields: { jumlah: { runningTotal: true } } };
  const bench = await startBench({
    now: '2026-11-04T09:05+07:00',
    mappings: [penerimaanMapping(path, { shape })],
  });
  await bench.ring();
  expect(bench.arrived()).toEqual([
    '2026-11-01 penerimaan 1500000.75 424111',
    '2026-11-01 penerimaan 250000 424112',
    '2026-11-02 penerimaan 1500000.75 424111',
    '2026-11-02 penerimaan 250000 424112',
    '2026-11-03 penerimaan 1700000.75 424111',
    '2026-11-03 penerimaan 250000 424112',
  ]);
});

/** A SQLite register with so many patients per day; a day without any is a true zero. */
function registerMapping(
  patients: Readonly<Record<string, number>>,
  change: Partial<MappingInput> = {},
): MappingInput {
  const path = join(temporaryFolder(), 'simrs.sqlite');
  const database = new Database(path);
  database.exec('CREATE TABLE register (no_rawat INTEGER PRIMARY KEY, tgl_registrasi TEXT, penjamin TEXT)');
  const insert = database.prepare("INSERT INTO register (tgl_registrasi, penjamin) VALUES (?, 'BPJS')");
  for (const [date, count] of Object.entries(patients)) {
    for (let patient = 0; patient < count; patient += 1) insert.run(date);
  }
  database.close();
  return igdMapping(path, {
    source: { kind: 'file', path, table: 'register' },
    bindings: { tgl_transaksi: { from: 'column', column: 'tgl_registrasi' } },
    shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } }, fill: 'zero' },
    guard: { zero: false },
    schedule: { startDate: '2026-11-01' },
    ...change,
  });
}
