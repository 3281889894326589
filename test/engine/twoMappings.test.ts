import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { periodsOf, range, reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const HALF_AN_HOUR = 30 * 60_000;
const forever = new AbortController().signal;
const schedule = { startDate: '2026-11-20' };

describe('two mappings that fill the same data', () => {
  test('with different values: the first keeps it, the other one is told, nothing goes back and forth', async () => {
    const bench = await withTwo((row) => row.replace(/\d+$/, '99'));
    const report = reportOf(await bench.ring());
    expect(bench.arrived()).toHaveLength(4);
    expect(report.mappings).toMatchObject([
      { mapping: 'igd', new: 4, invalid: 0 },
      { mapping: 'kembar', new: 0, changed: 0, invalid: 4 },
    ]);
    expect(bench.engine.ledger.runs.findings(report.runId)[0]).toMatchObject({
      mapping: 'kembar',
      severity: 'error',
      code: 'owned-elsewhere',
      row: 2,
      message:
        'Data ini sudah diisi pemetaan "igd" dengan nilai lain, sehingga dari pemetaan ini tidak dikirim.',
    });
    for (let bell = 0; bell < 4; bell += 1) {
      bench.clock.advance(HALF_AN_HOUR);
      await bench.ring();
    }
    expect(bench.arrived()).toEqual([]);
  });

  test('with equal values: it is said once, and nothing is sent twice', async () => {
    const bench = await withTwo((row) => row);
    const { runId } = reportOf(await bench.ring());
    expect(bench.arrived()).toHaveLength(4);
    expect(bench.engine.ledger.runs.findings(runId)).toMatchObject([
      { mapping: 'kembar', severity: 'warning', code: 'owned-elsewhere', value: '4' },
    ]);
  });

  test('let go of it when the one that has it is removed', async () => {
    const bench = await withTwo((row) => row.replace(/\d+$/, '99'));
    await bench.ring();
    bench.arrived();
    bench.reopen({ mappings: [bench.twin] });
    bench.clock.advance(HALF_AN_HOUR);
    await bench.ring();
    expect(bench.arrived()).toHaveLength(4);
    expect(bench.record('2026-11-23')).toMatchObject({ mapping: 'kembar' });
  });
});

test('a mapping under a new name takes over what the old one sent: nothing is sent again, nothing is due', async () => {
  const bench = await withOne();
  await bench.ring();
  bench.arrived();
  bench.reopen({ mappings: [{ ...bench.mapping, id: 'gawat-darurat' }] });
  expect(periodsOf(await bench.ring())).toHaveLength(4);
  expect(bench.arrived()).toEqual([]);
  expect(bench.record('2026-11-23').mapping).toBe('gawat-darurat');
  bench.clock.advance(HALF_AN_HOUR);
  expect(await bench.ring()).toMatchObject({ kind: 'wait', wakeAt: Date.parse('2026-11-25T09:00+07:00') });
});

test('what was read back from BIOS for one mapping becomes the other one’s that makes it', async () => {
  const bench = await withTwo((row) => row);
  for (const row of countRows('2026-11-20', '2026-11-23')) {
    const [tgl_transaksi = '', jumlah = ''] = row.split(';');
    bench.simulator.putRow('kesehatan/layanan/pasien_igd', { tgl_transaksi, jumlah });
  }
  await bench.engine.seed('kembar', range('2026-11-20', '2026-11-23'), forever);
  const report = reportOf(await bench.ring());
  expect(report.mappings[0]).toMatchObject({ mapping: 'igd', unchanged: 4, invalid: 0 });
  expect(bench.record('2026-11-23').mapping).toBe('igd');
  expect(bench.arrived()).toEqual([]);
});

test('what a mapping has queued is sent although the mapping is removed', async () => {
  const bench = await withOne();
  await bench.unplug();
  expect(reportOf(await bench.ring()).left.pending).toBe(4);
  await bench.plugIn();
  bench.reopen({ mappings: [] });
  bench.clock.advance(HALF_AN_HOUR);
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 4, left: { pending: 0 } });
  expect(bench.arrived()).toHaveLength(4);
});

interface OneBench extends EngineBench {
  readonly mapping: ReturnType<typeof igdMapping>;
}

async function withOne(): Promise<OneBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-11-20', '2026-11-23'));
  const mapping = igdMapping(path, { schedule });
  const bench = await startBench({ now: '2026-11-24T09:05+07:00', mappings: [mapping] });
  return Object.assign(bench, { mapping });
}

interface TwinBench extends EngineBench {
  readonly twin: ReturnType<typeof igdMapping>;
}

/** Two files about the same four days. */
async function withTwo(change: (row: string) => string): Promise<TwinBench> {
  const folder = temporaryFolder();
  const [one, other] = [join(folder, 'igd.csv'), join(folder, 'kembar.csv')];
  const rows = countRows('2026-11-20', '2026-11-23');
  writeCsv(one, 'Tanggal;Jumlah', rows);
  writeCsv(other, 'Tanggal;Jumlah', rows.map(change));
  const twin = igdMapping(other, { id: 'kembar', schedule, guard: { abovePercent: null } });
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(one, { schedule }), twin],
  });
  return Object.assign(bench, { twin });
}
