import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays, civilDateIn } from '../../../core/civilDate.ts';
import { settingsSchema } from '../../../core/settings.ts';
import { sampleMappings } from '../../../electron/sampleMappings.ts';
import { writeSample } from '../../../electron/worker/writeSample.ts';
import { startBench } from '../../engine/engineBench.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const never = new AbortController().signal;

test.each([
  '2026-11-24T09:05+07:00',
  '2027-01-01T00:05+07:00',
  '2027-01-15T09:05+07:00',
  '2028-03-01T08:00+07:00',
])('all of the sample reaches BIOS as it is on %s, with nothing held and nothing invalid', async (now) => {
  const path = join(temporaryFolder(), 'contoh', 'buku-contoh.xlsx');
  await writeSample(path, addDays(civilDateIn('Asia/Jakarta', Date.parse(now)), -1));
  const { mappings } = settingsSchema.parse({ version: 1, mappings: sampleMappings(path) });
  const bench = await startBench({ now, mappings: [...mappings] });
  const report = await bench.engine.send({}, never);
  expect(report).toMatchObject({ accepted: 120, rejected: 0, stop: null });
  expect(report.left).toEqual({ pending: 0, unknown: 0, held: 0 });
  expect(report.mappings.map(({ invalid, held, failure }) => [invalid, held, failure])).toEqual([
    [0, 0, null],
    [0, 0, null],
  ]);
});

test('the income of the sample is added up since 1 January', async () => {
  const path = join(temporaryFolder(), 'buku-contoh.xlsx');
  await writeSample(path, addDays(civilDateIn('Asia/Jakarta', Date.parse('2026-11-24T09:05+07:00')), -1));
  const { mappings } = settingsSchema.parse({ version: 1, mappings: sampleMappings(path) });
  const bench = await startBench({ now: '2026-11-24T09:05+07:00', mappings: [...mappings] });
  const [read] = await bench.engine.check('contoh-penerimaan', {}, never);
  const amounts = read?.records
    .filter(({ draft }) => draft.payload['kd_akun'] === '424111')
    .map(({ draft }) => Number(draft.payload['jumlah']));
  expect(amounts).toHaveLength(30);
  expect(amounts).toEqual(amounts?.toSorted((one, other) => one - other));
});
