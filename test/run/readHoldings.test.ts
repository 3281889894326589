import { describe, expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { readHoldings, type Holdings } from '../../core/run/readHoldings.ts';
import { range } from '../engine/engineBench.ts';
import { pageAnswer, startScriptedBios, type Script } from '../support/scriptedBios.ts';

const dataset = datasetById(loadCatalogue(), 'keuangan/akuntansi/penerimaan');
const wide = range('2026-01-01', '2026-12-31');

describe('what BIOS holds, however it writes it', () => {
  test.each([
    ['2026-11-05'],
    ['2026/11/05'],
    ['2026-11-05 00:00:00'],
    ['2026-11-05T00:00:00'],
    ['05-11-2026'],
    ['05/11/2026'],
    // Laravel writes a date cast as the instant of Jakarta's midnight.
    ['2026-11-04T17:00:00.000000Z'],
    ['2026-11-05T00:00:00+07:00'],
  ])('the date %s is 5 November', async (date) => {
    const held = await holdings(() =>
      pageAnswer([{ tgl_transaksi: date, kd_akun: '424111', jumlah: '1000000.00' }]),
    );
    expect(keysOf(held)).toEqual(['["2026-11-05","424111"]']);
  });

  test('a date that cannot be read is said, and nothing is concluded', async () => {
    const held = await holdings(() =>
      pageAnswer([{ tgl_transaksi: 'kemarin', kd_akun: '424111', jumlah: '1' }]),
    );
    expect(held).toMatchObject({ kind: 'failed', message: expect.stringContaining('kemarin') });
  });

  test('numbers that are not text keep every digit', async () => {
    const row = '{"tgl_transaksi":"2026-11-05","kd_akun":424111,"jumlah":999999999999999.25}';
    const held = await holdings(
      () => `{"status":"MSG20001","message":"Data ditemukan","data":{"datas":[${row}],"total":1}}`,
    );
    expect([...valuesOf(held)]).toMatchObject([{ kd_akun: '424111', jumlah: '999999999999999.25' }]);
  });
});

describe('pages that do not add up', () => {
  test('a server that answers every page with the first one is not taken for complete', async () => {
    const held = await holdings(() =>
      pageAnswer(rows(1, 20), { total: 45, pageCount: 3, size: 20, page: 1 }),
    );
    expect(held).toMatchObject({ kind: 'rows', unseen: 25 });
    expect(keysOf(held)).toHaveLength(20);
  });

  test('a row that slips to the page before, while pages are read, is found by reading again', async () => {
    let isDeleted = false;
    const held = await holdings(({ fields }) => {
      const page = Math.max(1, Number(fields['page']));
      // Between the first page and the second somebody deletes the first row.
      isDeleted ||= page === 2;
      const all = isDeleted ? rows(1, 40, 1) : rows(1, 41);
      const datas = all.slice((page - 1) * 20, page * 20);
      return datas.length === 0 ? noData : pageAnswer(datas, { total: all.length, pageCount: 3 });
    });
    expect(held).toMatchObject({ unseen: 0 });
    expect(keysOf(held)).toHaveLength(40);
  });

  test('counters that are no numbers are as good as none', async () => {
    const held = await holdings(({ fields }) => {
      const datas = rows(1, 30).slice(Number(fields['page']) * 20, Number(fields['page']) * 20 + 20);
      return datas.length === 0 ? noData : pageAnswer(datas, { total: 'banyak', pageCount: null });
    });
    expect(held).toMatchObject({ unseen: 0 });
    expect(keysOf(held)).toHaveLength(30);
  });
});

const noData = { status: 'MSG20002', message: 'Data tidak ditemukan' };

async function holdings(answer: Script): Promise<Holdings> {
  const { client } = await startScriptedBios((request, response) =>
    request.path.includes('/get/data/') ? answer(request, response) : undefined,
  );
  return readHoldings(client, dataset, wide, new AbortController().signal);
}

/** Rows numbered from `first` to `last`; each with an account of its own, `shift` further on. */
function rows(first: number, last: number, shift = 0): readonly object[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    rn: String(first + index),
    tgl_transaksi: '2026-11-05',
    kd_akun: String(424_000 + first + index + shift),
    jumlah: '1',
  }));
}

function keysOf(held: Holdings): readonly string[] {
  return held.kind === 'rows' ? [...held.byKey.keys()] : [held.message];
}

function valuesOf(held: Holdings): readonly object[] {
  return held.kind === 'rows' ? [...held.byKey.values()] : [];
}
