import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerStatisticsOf } from '../../../electron/worker/ledgerStatistics.ts';
import { overviewOf } from '../../../electron/worker/overview.ts';
import { startBench, writeCsv, type EngineBench } from '../../engine/engineBench.ts';
import { countRows, igdMapping } from '../../engine/mappings.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** One mapping with three days of data, none of them sent yet. */
async function threeDays(): Promise<EngineBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-10-01', '2026-10-03'));
  return startBench({ now: '2026-10-04T09:05+07:00', mappings: [igdMapping(path)] });
}

test('the overview tells of silence until something is confirmed, and again when the next day is due', async () => {
  const bench = await threeDays();
  const { engine, clock } = bench;
  expect(overviewOf(engine, null, clock.now())).toMatchObject({
    lastConfirmedAt: null,
    silentSince: Date.parse('2026-10-02T09:00+07:00'),
  });
  await bench.ring();
  expect(overviewOf(engine, null, clock.now())).toMatchObject({ silentSince: null });
  clock.set(Date.parse('2026-10-09T10:00+07:00'));
  expect(overviewOf(engine, null, clock.now())).toMatchObject({
    silentSince: Date.parse('2026-10-05T09:00+07:00'),
  });
});

test('the statistics count records by environment and state, and say that the chain is whole', async () => {
  const bench = await threeDays();
  await bench.ring();
  const { sizeBytes, records, chain } = ledgerStatisticsOf(bench.engine.ledger);
  expect(sizeBytes).toBeGreaterThan(10_000);
  expect(records).toEqual({ simulation: { accepted: 3 }, training: {}, production: {} });
  expect(chain).toMatchObject({ checked: 3, broken: null, head: { attemptId: 3 } });
});

test('the overview names a mapping by the title of its dataset', async () => {
  const { engine, clock } = await threeDays();
  const [mapping] = overviewOf(engine, null, clock.now()).mappings;
  expect(mapping?.title).toBe(engine.catalogue.datasets.get(mapping?.dataset ?? '')?.title);
});
