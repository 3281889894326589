import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const MINUTE = 60_000;
const TWO_DAYS = 2 * 24 * 60 * MINUTE;

test('a pass during which the clock is put back two days does not wait two days for its next try', async () => {
  const bench = await putBackWhileSending();
  const putBackAt = bench.clock.now() - TWO_DAYS;
  bench.simulator.setFaults([{ kind: 'unavailable', scope: 'write' }]);
  const report = reportOf(await ringAndPutBack(bench));
  expect(report).toMatchObject({ accepted: 0, stop: { kind: 'gave-up' }, left: { pending: 4 } });
  expect(bench.clock.now() - putBackAt).toBeLessThan(10 * MINUTE);
});

test('what such a pass left is tried again a few minutes later', async () => {
  const bench = await putBackWhileSending();
  bench.simulator.setFaults([{ kind: 'unavailable', scope: 'write' }]);
  await ringAndPutBack(bench);
  bench.simulator.setFaults([]);
  bench.clock.advance(6 * MINUTE);
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 4, left: { pending: 0 } });
});

async function ringAndPutBack(bench: EngineBench): ReturnType<EngineBench['ring']> {
  let isPutBack = false;
  return bench.ring(undefined, ({ stage }) => {
    if (stage !== 'sending' || isPutBack) return;
    isPutBack = true;
    bench.clock.set(bench.clock.now() - TWO_DAYS);
  });
}

/** Four days are due, and BIOS has none of them. */
async function putBackWhileSending(): Promise<EngineBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-11-14', '2026-11-17'));
  const schedule = { startDate: '2026-11-14' };
  return startBench({ now: '2026-11-22T09:05+07:00', mappings: [igdMapping(path, { schedule })] });
}
