import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Mapping } from '../../../../core/mapping/mapping.ts';
import type { MappingPreview } from '../../../../electron/mappingViews.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { mappingBench, penerimaan, real, valueOf } from './mappingBench.ts';

function csv(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'sumber.csv');
  writeFileSync(path, [...lines, ''].join('\n'));
  return path;
}

async function preview(path: string, change: Partial<Mapping>): Promise<MappingPreview> {
  const { calls } = await mappingBench();
  const mapping = {
    id: 'baru',
    dataset: penerimaan,
    source: { kind: 'file' as const, path },
    bindings: {},
    ...change,
  };
  return valueOf(calls.previewMapping({ mapping }));
}

const columns = (names: Readonly<Record<string, string>>): Mapping['bindings'] =>
  Object.fromEntries(Object.entries(names).map(([field, column]) => [field, { from: 'column', column }]));

const own = columns({ tgl_transaksi: 'tgl_transaksi', kd_akun: 'kd_akun', jumlah: 'jumlah' });

test('values of the real workbook are shown as they are read, the wrong account with its reason', async () => {
  const { fields, rowCount, isComplete } = await preview(join(real, 'keuangan-campuran.xlsx'), {
    bindings: own,
  });
  expect([rowCount, isComplete]).toEqual([4, true]);
  const [date, account, amount] = fields;
  expect(date?.samples).toMatchObject([{ shown: '02/02/2023', value: '2023-02-02', problem: null }]);
  expect(account).toMatchObject({ filled: 4, wrong: 1, textCount: 4 });
  expect(account?.samples[0]).toMatchObject({
    row: 4,
    shown: '525111',
    problem: { message: expect.stringContaining('akun belanja') },
  });
  expect(amount?.samples).toMatchObject([{ value: '1000000' }]);
});

test('dates that mean two things are asked about with the operator’s own values', async () => {
  const path = csv('Tanggal;Akun;Nilai', '03/04/2026;424111;1.500', '05/06/2026;424112;2.250');
  const bindings = columns({ tgl_transaksi: 'Tanggal', kd_akun: 'Akun', jumlah: 'Nilai' });
  const [date, , amount] = (await preview(path, { bindings })).fields;
  expect(date?.wrong).toBe(2);
  expect(date?.styleChoices).toEqual([
    {
      style: 'day-month-year',
      examples: [
        { shown: '03/04/2026', value: '2026-04-03' },
        { shown: '05/06/2026', value: '2026-06-05' },
      ],
    },
    {
      style: 'month-day-year',
      examples: [
        { shown: '03/04/2026', value: '2026-03-04' },
        { shown: '05/06/2026', value: '2026-05-06' },
      ],
    },
  ]);
  expect(amount?.styleChoices.map(({ style, examples }) => [style, examples[0]?.value])).toEqual([
    ['indonesian', '1500'],
    ['english', '1.5'],
  ]);
});

test('a style that was chosen can still be seen and changed', async () => {
  const path = csv('Tanggal;Akun;Nilai', '03/04/2026;424111;1500');
  const bindings: Mapping['bindings'] = {
    tgl_transaksi: { from: 'column', column: 'Tanggal', style: { dateOrder: 'day-month-year' } },
  };
  const [date] = (await preview(path, { bindings })).fields;
  expect(date).toMatchObject({ wrong: 0, samples: [{ value: '2026-04-03' }] });
  expect(date?.styleChoices).toHaveLength(2);
});

test('a binding whose column is gone is told, and the others are read', async () => {
  const path = csv('Tanggal;Akun;Nilai', '2026-04-03;424111;1500');
  const bindings = columns({ tgl_transaksi: 'Tanggal', kd_akun: 'Kode', jumlah: 'Nilai' });
  const { fields } = await preview(path, { bindings });
  expect(fields.map(({ field, problem }) => [field, problem?.code ?? null])).toEqual([
    ['tgl_transaksi', null],
    ['kd_akun', 'column-missing'],
    ['jumlah', null],
  ]);
});

test('texts without a code are listed with how often they occur', async () => {
  const path = csv(
    'Tanggal;Kelas;Jumlah',
    '2026-04-03;Kelas I;3',
    '2026-04-03;VIP;1',
    '2026-04-04;Kelas I;2',
  );
  const bindings: Mapping['bindings'] = {
    ...columns({ tgl_transaksi: 'Tanggal', jumlah: 'Jumlah' }),
    kode_kelas: { from: 'column', column: 'Kelas', map: { 'kelas i': '02' } },
  };
  const { fields } = await preview(path, { dataset: 'kesehatan/layanan/pasien_ranap', bindings });
  expect(fields.find(({ field }) => field === 'kode_kelas')?.texts).toEqual([
    { text: 'Kelas I', count: 2, value: '02' },
    { text: 'VIP', count: 1, value: null },
  ]);
});

test('transactions are proposed to become running totals, and the example shows how', async () => {
  const path = csv(
    'Tanggal;Akun;Nilai',
    '2026-01-05;424111;1000',
    '2026-01-05;424111;500',
    '2026-01-07;424111;250',
    '2026-01-05;424112;10',
  );
  const bindings = columns({ tgl_transaksi: 'Tanggal', kd_akun: 'Akun', jumlah: 'Nilai' });
  const first = await preview(path, { bindings });
  const shape = first.suggestedShape?.shape;
  expect(first.suggestedShape?.isSure).toBe(true);
  expect(shape).toEqual({ kind: 'group', fields: { jumlah: { aggregate: 'sum', runningTotal: true } } });
  const shaped = (await preview(path, { bindings, ...(shape === undefined ? {} : { shape }) })).shape;
  if (shaped.kind !== 'shaped') throw new Error(shaped.problem.message);
  expect(shaped.before.map(({ number }) => number)).toEqual([2, 3, 4]);
  expect(shaped.after.map(({ payload }) => [payload['tgl_transaksi'], payload['jumlah']])).toEqual([
    ['2026-01-05', '1500'],
    ['2026-01-06', '1500'],
    ['2026-01-07', '1750'],
  ]);
});

test('a register is counted per day where nothing fills the figure', async () => {
  const path = csv('No;Tanggal', '1;2026-01-05', '2;2026-01-05', '3;2026-01-06');
  const dataset = 'kesehatan/layanan/pasien_igd';
  const bindings = columns({ tgl_transaksi: 'Tanggal' });
  const { suggestedShape } = await preview(path, { dataset, bindings });
  expect(suggestedShape?.shape).toEqual({ kind: 'group', fields: { jumlah: { aggregate: 'count' } } });
});

test('a shape that does not fit says why', async () => {
  const path = csv('Tanggal;Akun;Nilai', '2026-01-05;424111;1000');
  const { shape } = await preview(path, {
    bindings: columns({ jumlah: 'Nilai' }),
    shape: { kind: 'group' },
  });
  expect(shape).toMatchObject({ kind: 'problem', problem: { code: 'invalid' } });
});

test('a formula over the row is shown with its result', async () => {
  const path = csv('Tanggal;Akun;Tarif;Banyak', '2026-01-05;424111;1000;3');
  const bindings: Mapping['bindings'] = {
    ...columns({ tgl_transaksi: 'Tanggal', kd_akun: 'Akun' }),
    jumlah: {
      from: 'expression',
      expression: 'tarif * banyak',
      inputs: { tarif: { column: 'Tarif' }, banyak: { column: 'Banyak' } },
    },
  };
  const { fields } = await preview(path, { bindings });
  expect(fields.find(({ field }) => field === 'jumlah')).toMatchObject({
    filled: 1,
    samples: [{ shown: '1000; 3', value: '3000' }],
  });
});

test('a filter’s loss is counted', async () => {
  const path = csv('Tanggal;Akun;Nilai', '2026-01-05;424111;1', '2026-01-05;525111;2');
  const { leftOut } = await preview(path, {
    bindings: columns({ tgl_transaksi: 'Tanggal' }),
    filter: [{ test: 'equals', column: 'Akun', value: '424111' }],
  });
  expect(leftOut).toBe(1);
});
