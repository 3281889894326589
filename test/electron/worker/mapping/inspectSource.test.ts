import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { mappingBench, penerimaan, real, valueOf } from './mappingBench.ts';

const file = (path: string, more: object = {}) => ({
  mapping: 'baru',
  source: { kind: 'file' as const, path, ...more },
});

test('a workbook is shown with its sheets, first rows and the dataset that it suits best', async () => {
  const { calls } = await mappingBench();
  const found = await valueOf(calls.inspectSource(file(join(real, 'keuangan-campuran.xlsx'))));
  expect(found.tables.map(({ name, empty }) => `${name} ${empty}`)).toEqual([
    'Sheet1 false',
    'Sheet2 true',
    'Sheet3 true',
  ]);
  expect(found.top.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(found.table).toMatchObject({ rowCount: 4, header: { first: 1, last: 1 } });
  expect(found.suggestions[0]).toMatchObject({ dataset: penerimaan, missing: [] });
});

test('for a chosen dataset each binding comes with its reason', async () => {
  const { calls } = await mappingBench();
  const question = { ...file(join(real, 'penerimaan.xlsx')), dataset: penerimaan };
  const [suggested] = (await valueOf(calls.inspectSource(question))).suggestions;
  expect(suggested?.bindings.map(({ field, column }) => [field, column])).toEqual([
    ['tgl_transaksi', 'tgl_transaksi'],
    ['kd_akun', 'kd_akun'],
    ['jumlah', 'jumlah'],
  ]);
  expect(suggested?.bindings[0]?.reason).toContain('sesuai dengan nama isian');
});

test('a sheet that is gone leaves the list of those that there are', async () => {
  const { calls } = await mappingBench();
  const found = await valueOf(
    calls.inspectSource(file(join(real, 'penerimaan.xlsx'), { table: 'Pendapatan' })),
  );
  expect(found).toMatchObject({ table: null, problem: { code: 'table-missing' }, top: [] });
  expect(found.tables.map(({ name }) => name)).toContain('Sheet1');
});

test('a header row of the operator’s choice counts', async () => {
  const path = join(temporaryFolder(), 'buku.csv');
  writeFileSync(path, 'Laporan;2026\nTanggal;Jumlah\n2026-11-01;5\n');
  const { calls } = await mappingBench();
  const found = await valueOf(calls.inspectSource(file(path, { headerRow: 2 })));
  expect(found.table).toMatchObject({
    header: { first: 2, last: 2 },
    columns: [{ name: 'Tanggal' }, { name: 'Jumlah' }],
  });
});

test('a file that is not there is told as such', async () => {
  const { calls } = await mappingBench();
  const reply = await calls.inspectSource(file(join(temporaryFolder(), 'hilang.xlsx')));
  expect(reply).toMatchObject({ ok: false, problem: { code: 'missing' } });
});

test('a long table is read as far as a preview needs, and main is told how far it is', async () => {
  const path = join(temporaryFolder(), 'besar.csv');
  const rows = Array.from({ length: 20_500 }, (_, index) => `2026-11-01;${index}`);
  writeFileSync(path, ['Tanggal;Jumlah', ...rows, ''].join('\n'));
  const { calls, told } = await mappingBench();
  const found = await valueOf(calls.inspectSource(file(path)));
  expect(found.table?.rowCount).toBeNull();
  expect(told.at(-1)).toBe(20_000);
});

test('a newer look of the same kind ends an older one', async () => {
  const { calls } = await mappingBench();
  const question = file(join(real, 'penerimaan.xlsx'));
  const [older, newer] = await Promise.all([calls.inspectSource(question), calls.inspectSource(question)]);
  expect(older).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(newer.ok).toBe(true);
});

test('the values of a column are counted', async () => {
  const path = join(temporaryFolder(), 'register.csv');
  writeFileSync(path, 'No;Cara bayar\n1;BPJS\n2;Umum\n3;BPJS\n4;\n');
  const { calls } = await mappingBench();
  expect(await valueOf(calls.listColumnValues(file(path), 'Cara bayar'))).toEqual({
    values: [
      { text: 'BPJS', count: 2 },
      { text: 'Umum', count: 1 },
    ],
    distinct: 2,
  });
});
