import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Dataset } from '../../core/catalogue/dataset.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const HALF_AN_HOUR = 30 * 60_000;
const forever = new AbortController().signal;
const schedule = { startDate: '2026-11-22' };
const lost: Dataset = {
  id: 'milik/sendiri/lama',
  title: 'Jumlah kunjungan museum',
  rumpun: 'barang_jasa',
  category: 'layanan',
  period: 'harian',
  accumulation: 'none',
  naturalKey: ['tgl_transaksi'],
  fieldsPublished: true,
  fields: [
    { name: 'tgl_transaksi', type: 'date', required: true, description: 'tanggal' },
    { name: 'jumlah', type: 'integer', required: true, description: 'jumlah' },
  ],
  confidence: { path: 'single', fields: 'single' },
};

test('an error that nobody foresaw in one mapping is told, and the others are sent', async () => {
  const faults: unknown[] = [];
  const bench = await withTwo(
    { kind: 'mysql', host: '127.0.0.1', database: 'simrs', user: 'u', query: 'SELECT 1' },
    (error) => faults.push(error),
  );
  const report = reportOf(await bench.ring());
  expect(report).toMatchObject({
    accepted: 2,
    mappings: [
      { mapping: 'rusak', failure: { code: 'unexpected' } },
      { mapping: 'igd', failure: null },
    ],
  });
  expect(faults).toEqual([new TypeError('nobody foresaw this')]);
});

test('a mapping of a dataset that the catalogue does not know any more is told, and the others are sent', async () => {
  const bench = await withLostDataset();
  bench.reopen({ userDatasets: [] });
  expect(bench.engine.board(range('2026-11-22', '2026-11-23'))).toHaveLength(2);
  expect(reportOf(await bench.ring())).toMatchObject({
    accepted: 2,
    mappings: [
      { mapping: 'museum', failure: { code: 'unknown-dataset' } },
      { mapping: 'igd', failure: null },
    ],
  });
});

test('an unknown record of such a dataset does not count as trouble with BIOS', async () => {
  const bench = await withLostDataset();
  bench.simulator.setFaults([
    { kind: 'reset-before-store', dataset: lost.id },
    { kind: 'unavailable', scope: 'read' },
  ]);
  await bench.ring();
  bench.simulator.setFaults([{ kind: 'unavailable', dataset: 'kesehatan/layanan/pasien_igd', count: 1 }]);
  expect(bench.records(lost.id)).toEqual(['2026-11-22 unknown', '2026-11-23 unknown']);
  bench.reopen({ userDatasets: [] });
  bench.clock.advance(HALF_AN_HOUR);
  expect(reportOf(await bench.ring())).toMatchObject({ left: { unknown: 2, pending: 0 } });
  bench.clock.advance(HALF_AN_HOUR);
  // Asked about at most once an hour, since only a person can help.
  const { runId } = reportOf(await bench.ring());
  expect(bench.engine.ledger.attempts.list({ runId, dataset: lost.id, limit: 9 })).toEqual([]);
});

test('a read that is cancelled does not count as a try of its period', async () => {
  const bench = await withTwo({ kind: 'file', path: 'tidak-ada.csv' });
  const off = new AbortController();
  await bench.ring(off.signal, () => off.abort());
  expect(bench.arrived()).toEqual([]);
  expect(bench.engine.due(null)).toMatchObject({ kind: 'run' });
  await bench.ring();
  expect(bench.arrived()).toHaveLength(2);
});

test('the past is not filled from a source that shows only the present', async () => {
  const path = join(temporaryFolder(), 'sekarang.csv');
  writeCsv(path, 'Jumlah', ['17']);
  const bindings = {
    tgl_transaksi: { from: 'run-date' as const },
    jumlah: { from: 'column' as const, column: 'Jumlah' },
  };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { bindings })],
  });
  const request = { mapping: 'igd', range: range('2026-01-01', '2026-10-31'), pauseMs: 0 };
  await expect(bench.engine.backfill(request, forever)).rejects.toMatchObject({ code: 'invalid' });
  expect(bench.arrived()).toEqual([]);
});

/** A mapping that goes wrong stands before one that does not. */
async function withTwo(
  source: NonNullable<Parameters<typeof igdMapping>[1]>['source'],
  onFault?: (error: unknown) => void,
): Promise<EngineBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-11-22', '2026-11-23'));
  return startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [
      igdMapping(path, {
        id: 'rusak',
        dataset: 'kesehatan/layanan/radiologi',
        schedule,
        ...(source === undefined ? {} : { source }),
      }),
      igdMapping(path, { schedule }),
    ],
    engine: {
      ...(onFault === undefined ? {} : { onFault }),
      secrets: {
        has: () => Promise.resolve(true),
        get: (name) =>
          name.startsWith('database:')
            ? Promise.reject(new TypeError('nobody foresaw this'))
            : Promise.resolve(null),
      },
    },
  });
}

/** A dataset of the operator's own beside one of the catalogue, both with two days due. */
async function withLostDataset(): Promise<EngineBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-11-22', '2026-11-23'));
  return startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [
      igdMapping(path, { id: 'museum', dataset: lost.id, schedule }),
      igdMapping(path, { schedule }),
    ],
    settings: { userDatasets: [lost] },
    simulator: { datasets: [lost] },
  });
}
