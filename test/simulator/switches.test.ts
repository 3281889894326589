import { describe, expect, test } from 'vitest';
import { NOW, PENERIMAAN, credentials, postForm, record, running, tokenOf, write } from './running.ts';

const SALDO = 'keuangan/saldo/saldo_operasional';
const KAS = 'keuangan/saldo/saldo_pengelolaan_kas';
const PERAWAT = 'kesehatan/sdm/perawat';
const DATE = '2026-11-23';

const withoutUnit = { tgl_transaksi: DATE, kdbank: '008', no_rekening: '1', saldo_akhir: '1' };
const withoutBank = { tgl_transaksi: DATE, no_bilyet: 'B1', nilai_deposito: '1', nilai_bunga: '1' };
const withoutAnggota = { tgl_transaksi: DATE, pns: '1', pppk: '1', non_pns_tetap: '1', kontrak: '1' };

describe('the HTTP status', () => {
  test('is 200 for every code by default', async () => {
    const simulator = await running();
    const refused = await postForm(`${simulator.baseUrl}/token`, { ...credentials, key: 'x' });
    const missing = await postForm(`${simulator.baseUrl}/ws/tidak/ada`, {});
    const tokenless = await postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, record);
    expect([refused, missing, tokenless].map((answer) => [answer.status, answer.http.status])).toEqual([
      ['MSG40102', 200],
      ['MSG40401', 200],
      ['MSG40103', 200],
    ]);
  });

  test('is that of the code in matching mode', async () => {
    const simulator = await running({ httpStatusMode: 'matching' });
    const answers = [
      await postForm(`${simulator.baseUrl}/token`, { ...credentials, key: 'x' }),
      await postForm(`${simulator.baseUrl}/ws/tidak/ada`, {}),
      await postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, record),
      await postForm(`${simulator.baseUrl}/ws/ref/bank`, {}),
      await write(simulator, PENERIMAAN, {}),
      await write(simulator, PENERIMAAN, record),
    ];
    expect(answers.map((answer) => [answer.status, answer.http.status])).toEqual([
      ['MSG40102', 401],
      ['MSG40401', 404],
      ['MSG40103', 401],
      ['MSG40501', 405],
      ['MSG20005', 200],
      ['MSG20003', 200],
    ]);
  });
});

describe('a switch', () => {
  test('leaves error out of a success', async () => {
    const simulator = await running({ errorOnSuccess: 'absent' });
    const answer = await write(simulator, PENERIMAAN, record);
    expect(answer.status).toBe('MSG20003');
    expect(answer).not.toHaveProperty('error');
  });

  test('lets the future in', async () => {
    const simulator = await running({ futureDates: 'accept' });
    const answer = await write(simulator, PENERIMAAN, { ...record, tgl_transaksi: '2030-01-01' });
    expect(answer.status).toBe('MSG20003');
  });

  test('takes YYYY/MM/DD and holds it with dashes, or refuses it', async () => {
    const slashed = { ...record, tgl_transaksi: '2026/11/23' };
    const accepting = await running();
    expect((await write(accepting, PENERIMAAN, slashed)).status).toBe('MSG20003');
    expect(accepting.rows(PENERIMAAN)[0]?.fields).toEqual(record);
    const refusing = await running({ slashDates: 'refuse' });
    expect((await write(refusing, PENERIMAAN, slashed)).status).toBe('MSG20005');
  });

  test.each([
    ['unit', SALDO, withoutUnit],
    ['kdbank', KAS, withoutBank],
    ['anggota', PERAWAT, withoutAnggota],
  ] as const)('does without %s, or insists on it', async (name, dataset, fields) => {
    const lenient = await running();
    expect((await write(lenient, dataset, fields)).status).toBe('MSG20003');
    expect(lenient.rows(dataset)[0]?.fields).toEqual(fields);
    const strict = await running({ [name]: 'strict' });
    expect((await write(strict, dataset, fields)).error).toEqual({ [name]: [`${name} wajib diisi.`] });
  });

  test('limits requests per minute, and says when to come back', async () => {
    let now = NOW;
    const simulator = await running({ throttlePerMinute: 2, now: () => now });
    const token = await tokenOf(simulator);
    const send = () => postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, record, { token });
    expect((await send()).status).toBe('MSG20003');
    now += 10_000;
    const refused = await send();
    expect(refused).toMatchObject({ message: 'Too Many Attempts.' });
    expect([refused.http.status, refused.http.headers.get('retry-after')]).toEqual([429, '50']);
    now += 50_000;
    expect((await send()).status).toBe('MSG20003');
  });
});
