import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { periodsOf, startBench, writeCsv } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

test('a suspended schedule makes nothing due until it is followed again', async () => {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-10-01', '2026-10-02'));
  const schedule = { startDate: '2026-10-01' };
  const bench = await startBench({
    now: '2026-10-03T09:05+07:00',
    mappings: [igdMapping(path, { schedule: { ...schedule, suspended: true } })],
  });
  expect(await bench.ring()).toEqual({ kind: 'wait', because: 'nothing-due', wakeAt: null });
  bench.reopen({ mappings: [igdMapping(path, { schedule })] });
  expect(periodsOf(await bench.ring())).toEqual(['2026-10-01', '2026-10-02']);
});
