import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleSatker } from '../../simulator/options.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const forever = new AbortController().signal;

test('what one satker has sent is not taken for sent by another', async () => {
  const bench = await inTraining();
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 2 });
  bench.reopen({ satker: '000002' });
  await expect(bench.engine.send({}, forever)).rejects.toMatchObject({
    code: 'other-satker',
    message: `Buku kirim ini mencatat kiriman satker ${exampleSatker.satker}, sedangkan pengaturan berisi satker 000002.`,
  });
  bench.reopen({ satker: exampleSatker.satker });
  expect(await bench.engine.send({}, forever)).toMatchObject({ accepted: 0, stop: null });
});

test('a satker that was mistyped, and never sent anything, may be corrected', async () => {
  const bench = await inTraining({ satker: '000002' });
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 0, stop: { kind: 'credentials-refused' } });
  bench.reopen({ satker: exampleSatker.satker });
  expect(await bench.engine.send({}, forever)).toMatchObject({ accepted: 2 });
});

/** Two days are due in training, which the simulator plays. */
async function inTraining(settings: { readonly satker?: string } = {}): Promise<EngineBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-11-22', '2026-11-23'));
  return startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule: { startDate: '2026-11-22' } })],
    settings: { environment: 'training', satker: exampleSatker.satker, ...settings },
    engine: { secrets: { has: () => Promise.resolve(true), get: () => Promise.resolve(exampleSatker.key) } },
  });
}
