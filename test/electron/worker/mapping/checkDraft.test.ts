import { join } from 'node:path';
import { expect, test } from 'vitest';
import { igdMapping } from '../../../engine/mappings.ts';
import { writeCsv } from '../../../engine/engineBench.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { mappingBench, mappingOf, penerimaan, real, valueOf } from './mappingBench.ts';

const column = (name: string) => ({ from: 'column' as const, column: name });
const draft = mappingOf({
  id: 'baru',
  dataset: penerimaan,
  source: { kind: 'file', path: join(real, 'keuangan-campuran.xlsx') },
  bindings: { tgl_transaksi: column('tgl_transaksi'), kd_akun: column('kd_akun'), jumlah: column('jumlah') },
});

test('a mapping that is not kept is checked, and nothing of it stays', async () => {
  const { calls, engine } = await mappingBench();
  const [read] = await valueOf(calls.checkDraft(draft, { from: '2023-02-01', to: '2023-02-28' }));
  expect(read?.counts).toMatchObject({ rowsRead: 4, new: 3, invalid: 1, held: 0 });
  expect(read?.findings).toMatchObject([{ row: 4, column: 'kd_akun', value: '525111' }]);
  expect(engine.settings.mappings).toEqual([]);
  expect(engine.ledger.recordList.list({ environment: 'simulation' })).toEqual([]);
});

test('without a range data of long ago is held by the guard', async () => {
  const { calls } = await mappingBench();
  const [read] = await valueOf(calls.checkDraft(draft, null));
  expect(read?.counts).toMatchObject({ new: 0, held: 3 });
  expect(read?.records[0]?.heldBecause).toMatchObject([{ code: 'guard-too-old' }]);
});

test('the rows behind a running total are found in the source', async () => {
  const path = join(temporaryFolder(), 'transaksi.csv');
  writeCsv(path, 'Tanggal;Akun;Nilai', [
    '2026-11-01;424111;10',
    '2026-11-01;424112;1',
    '2026-11-03;424111;5',
  ]);
  const { calls } = await mappingBench();
  const [read] = await valueOf(
    calls.checkDraft(
      mappingOf({
        id: 'transaksi',
        dataset: penerimaan,
        source: { kind: 'file', path },
        bindings: { tgl_transaksi: column('Tanggal'), kd_akun: column('Akun'), jumlah: column('Nilai') },
        shape: { kind: 'group', fields: { jumlah: { aggregate: 'sum', runningTotal: true } } },
      }),
      null,
    ),
  );
  const place = read?.records.findIndex(({ payload }) => payload['jumlah'] === '15') ?? -1;
  const behind = await valueOf(calls.listRowsBehind(0, place));
  expect(behind.rowCount).toBe(2);
  expect(behind.rows).toEqual([
    { number: 2, values: ['2026-11-01', '424111', '10'] },
    { number: 4, values: ['2026-11-03', '424111', '5'] },
  ]);
});

test('rows behind a check that is no longer known are not guessed', async () => {
  const { calls } = await mappingBench();
  expect(await calls.listRowsBehind(0, 0)).toMatchObject({ ok: false, problem: { code: 'nothing-checked' } });
});

test('the health of a mapping tells its last pass, what is missing and when it is due next', async () => {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', ['2026-11-01;20', '2026-11-02;x']);
  const schedule = { startDate: '2026-11-01' };
  const { calls, bench, clock } = await mappingBench({ mappings: [igdMapping(path, { schedule })] });
  expect(await valueOf(calls.listMappingHealth())).toMatchObject([
    { mapping: 'igd', lastRun: null, missing: 3, needingAction: 0 },
  ]);
  await bench.ring();
  expect(await valueOf(calls.listMappingHealth())).toMatchObject([
    {
      lastRun: { at: clock.now(), report: { new: 1, invalid: 1, failure: null } },
      missing: 2,
      nextDueAt: Date.parse('2026-11-05T09:00+07:00'),
    },
  ]);
});
