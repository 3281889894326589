import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SimulatorOptions } from '../../simulator/options.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import {
  PENERIMAAN,
  answerOf,
  postForm,
  postJson,
  record,
  running,
  tokenOf,
  type BiosAnswer,
} from './running.ts';

const dataSchema = z.strictObject({
  datas: z.array(z.record(z.string(), z.string())),
  total: z.number(),
  pageCount: z.number(),
  size: z.number(),
  page: z.number(),
});

/** A simulator that holds one record for each of the first `days` days of November 2026. */
async function holding(days: number, options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await running(options);
  for (let day = 1; day <= days; day += 1) {
    const date = `2026-11-${String(day).padStart(2, '0')}`;
    simulator.putRow(PENERIMAAN, { ...record, tgl_transaksi: date });
  }
  return simulator;
}

async function read(
  simulator: Simulator,
  fields: Record<string, string> = {},
  query = '',
): Promise<BiosAnswer> {
  const url = `${simulator.baseUrl}/get/data/${PENERIMAAN}${query}`;
  return postForm(url, fields, { token: await tokenOf(simulator) });
}

function datesOf(answer: BiosAnswer): (string | undefined)[] {
  return dataSchema.parse(answer.data).datas.map((row) => row['tgl_transaksi']);
}

describe('reading back', () => {
  test('gives rows as text, with number, satker and time, in BIOS’ envelope', async () => {
    const simulator = await holding(1);
    const answer = await read(simulator);
    expect(answer).toMatchObject({ status: 'MSG20001', message: 'Data ditemukan' });
    expect(answer.data).toEqual({
      datas: [
        {
          rn: '1',
          kdsatker: '000001',
          nmsatker: 'SATKER CONTOH (SIMULATOR)',
          tgl_transaksi: '2026-11-01',
          kd_akun: '424111',
          jumlah: '1500000',
          updated_at: '2026-11-24 08:00:00',
        },
      ],
      total: 1,
      pageCount: 1,
      size: 20,
      page: 1,
    });
  });

  test('needs a token', async () => {
    const simulator = await holding(1);
    expect(await postForm(`${simulator.baseUrl}/get/data/${PENERIMAAN}`, {})).toMatchObject({
      status: 'MSG40103',
    });
  });

  test('gives all rows once over all pages, and MSG20002 past the last', async () => {
    const simulator = await holding(5, { pageSize: 2 });
    const pages = [await read(simulator, { page: '1' }), await read(simulator, { page: '2' })];
    pages.push(await read(simulator, { page: '3' }));
    expect(pages.flatMap(datesOf)).toEqual(['01', '02', '03', '04', '05'].map((day) => `2026-11-${day}`));
    expect(pages[2]?.data).toMatchObject({ total: 5, pageCount: 3, size: 2, page: 3, datas: [{ rn: '5' }] });
    expect(await read(simulator, { page: '4' })).toMatchObject({ status: 'MSG20002' });
  });

  test('takes the page from the query, too', async () => {
    const simulator = await holding(3, { pageSize: 2 });
    expect(datesOf(await read(simulator, {}, '?page=2'))).toEqual(['2026-11-03']);
  });

  test('numbers pages from 0 where the options say so', async () => {
    const simulator = await holding(3, { pageSize: 2, firstPage: 0 });
    expect(datesOf(await read(simulator, { page: '0' }))).toEqual(['2026-11-01', '2026-11-02']);
    expect(datesOf(await read(simulator, { page: '1' }))).toEqual(['2026-11-03']);
    expect(await read(simulator, { page: '2' })).toMatchObject({ status: 'MSG20002' });
  });

  test.each(['', '0', '-1', 'dua', '1e99', '999999999999999999999'])(
    'with page %j is the first page',
    async (page) => {
      const simulator = await holding(3, { pageSize: 2 });
      const answer = await read(simulator, { page });
      expect(datesOf(answer)).toEqual(['2026-11-01', '2026-11-02']);
      expect(answer.data).toMatchObject({ page: 1 });
    },
  );

  test('of a day gives that day, of an empty day all', async () => {
    const simulator = await holding(3);
    expect(datesOf(await read(simulator, { tgl_transaksi: '2026-11-02' }))).toEqual(['2026-11-02']);
    expect(datesOf(await read(simulator, { tgl_transaksi: '2026/11/02' }))).toEqual(['2026-11-02']);
    expect(datesOf(await read(simulator, { tgl_transaksi: '' }))).toHaveLength(3);
    expect(await read(simulator, { tgl_transaksi: '2026-11-04' })).toMatchObject({
      status: 'MSG20002',
      message: 'Data tidak ditemukan',
    });
    expect(await read(simulator, { tgl_transaksi: 'kemarin' })).toMatchObject({ status: 'MSG20005' });
  });

  test('shows a satker its own rows only', async () => {
    const satkers = [
      { satker: '000001', key: 'KUNCI-SATU' },
      { satker: '000002', key: 'KUNCI-DUA' },
    ];
    const simulator = await running({ satkers });
    simulator.putRow(PENERIMAAN, record, '000001');
    const token = await tokenOf(simulator, { satker: '000002', key: 'KUNCI-DUA' });
    const answer = await postForm(`${simulator.baseUrl}/get/data/${PENERIMAAN}`, {}, { token });
    expect(answer.status).toBe('MSG20002');
  });

  test('as JSON works, and a POST without any body too', async () => {
    const simulator = await holding(2);
    const url = `${simulator.baseUrl}/get/data/${PENERIMAAN}`;
    const token = await tokenOf(simulator);
    expect(datesOf(await postJson(url, { tgl_transaksi: '2026-11-01', page: 1 }, { token }))).toHaveLength(1);
    const bare = await fetch(url, { method: 'POST', headers: { token } });
    expect(datesOf(await answerOf(bare))).toHaveLength(2);
  });
});

describe('a change behind the client’s back', () => {
  test('replaces, adds and deletes rows without judging them', async () => {
    const simulator = await holding(2);
    simulator.putRow(PENERIMAAN, { ...record, tgl_transaksi: '2026-11-01', jumlah: '7' });
    expect(simulator.deleteRow(PENERIMAAN, { ...record, tgl_transaksi: '2026-11-02' })).toBe(true);
    expect(simulator.deleteRow(PENERIMAAN, { ...record, tgl_transaksi: '2026-11-02' })).toBe(false);
    expect(simulator.rows(PENERIMAAN).map((row) => row.fields['jumlah'])).toEqual(['7']);
  });

  test('to a dataset that the catalogue does not have is refused', async () => {
    const simulator = await running();
    expect(() => simulator.putRow('tidak/ada', record)).toThrow('tidak ada di katalog');
  });
});
