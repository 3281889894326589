import { request } from 'node:http';
import axios from 'axios';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Simulator } from '../../simulator/simulator.ts';
import { PENERIMAAN, answerOf, credentials, postForm, postJson, record, running } from './running.ts';

const answerSchema = z.object({ status: z.string(), token: z.string().optional() });

/** How the public clients of contract.md 10 speak to BIOS, each in its own style. */
describe('a public client', () => {
  test('with form token, form data and header token works (S2, S4)', async () => {
    const simulator = await running();
    const { token = '' } = await postForm(`${simulator.baseUrl}/token`, credentials);
    const sent = await postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, record, { token });
    const readBack = await postForm(
      `${simulator.baseUrl}/get/data/${PENERIMAAN}`,
      { tgl_transaksi: '' },
      { token },
    );
    expect([sent.message, readBack.message]).toEqual(['Data berhasil disimpan', 'Data ditemukan']);
  });

  test('with JSON throughout and header token works, a token for every record (S1, S6)', async () => {
    const simulator = await running();
    for (const kd_akun of ['424111', '424112', '424113']) {
      const { token = '' } = await postJson(`${simulator.baseUrl}/token`, credentials);
      const model = { id: 7, ...record, kd_akun, jumlah: 1_500_000, status: null, created_at: '2026-11-23' };
      const answer = await postJson(`${simulator.baseUrl}/ws/${PENERIMAAN}`, model, { token });
      expect(answer).toMatchObject({ status: 'MSG20003', error: null });
    }
    expect(simulator.rows(PENERIMAAN)).toHaveLength(3);
  });

  test('with form token, JSON data and Bearer works (S8)', async () => {
    const simulator = await running();
    const { token = '' } = await postForm(`${simulator.baseUrl}/token`, credentials);
    const body = '{"tgl_transaksi":"2026-11-23","pns":120.0,"non_pns":30.0}';
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `${simulator.baseUrl}/ws/pendidikan/sdm/jumlah_tenaga_kependidikan`;
    const answer = await answerOf(await fetch(url, { method: 'POST', body, headers }));
    expect(answer.status).toBe('MSG20003');
    expect(simulator.rows('pendidikan/sdm/jumlah_tenaga_kependidikan')[0]?.fields).toEqual({
      tgl_transaksi: '2026-11-23',
      pns: '120',
      non_pns: '30',
    });
  });

  test('in a browser, multipart and Bearer after a preflight, works from any origin (S5)', async () => {
    const simulator = await running();
    const { token = '' } = await postForm(`${simulator.baseUrl}/token`, credentials);
    const url = `${simulator.baseUrl}/ws/${PENERIMAAN}`;
    const origin = 'http://rumah-sakit.contoh';
    // fetch may not set these headers, so the browser's question is asked by plain HTTP.
    const preflight = await options(url, {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,token,content-type',
    });
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': expect.stringContaining('POST'),
        'access-control-allow-headers': 'authorization,token,content-type',
      },
    });
    const body = new FormData();
    for (const [name, value] of Object.entries(record)) body.set(name, value);
    const http = await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } });
    expect(http.headers.get('access-control-allow-origin')).toBe('*');
    expect((await answerOf(http)).status).toBe('MSG20003');
  });

  test('that sends saldo_operasional without unit and dates with slashes works (S6)', async () => {
    const simulator = await running();
    const { token = '' } = await postJson(`${simulator.baseUrl}/token`, credentials);
    const saldo = { tgl_transaksi: '2026/11/23', kdbank: '009', no_rekening: '0098', saldo_akhir: 12.5 };
    const url = `${simulator.baseUrl}/ws/keuangan/saldo/saldo_operasional`;
    expect(await postJson(url, saldo, { token })).toMatchObject({ status: 'MSG20003' });
  });

  test('with axios, a cached token and a validation error in a 2xx answer works (S3, S12)', async () => {
    const simulator = await running();
    const client = axios.create({ baseURL: simulator.baseUrl });
    const bank = await client.get('/ws/ref/bank');
    expect(answerSchema.parse(bank.data).status).toBe('MSG20001');
    const { token } = answerSchema.parse((await client.post('/token', credentials)).data);
    const wrong = await client.post(
      `/ws/${PENERIMAAN}`,
      { ...record, kd_akun: '525111' },
      { headers: { token } },
    );
    expect([wrong.status, wrong.data]).toEqual([
      200,
      {
        status: 'MSG20005',
        message: 'Parameter tidak valid',
        error: { kd_akun: ['Format kd akun tidak valid.'] },
      },
    ]);
  });

  test('of the legacy kind asks for its token in the query of a POST (S10)', async () => {
    const simulator = await running();
    const query = new URLSearchParams(credentials).toString();
    expect(await legacyToken(simulator, query)).toMatchObject({ status: 'MSG20004' });
  });
});

async function legacyToken(simulator: Simulator, query: string): Promise<unknown> {
  const http = await fetch(`${simulator.baseUrl}/token?${query}`, { method: 'POST', body: '' });
  return http.json();
}

interface PlainAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function options(url: string, headers: Record<string, string>): Promise<PlainAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PlainAnswer>();
  const sent = request(url, { method: 'OPTIONS', headers }, (answer) => {
    answer.resume();
    resolve({ status: answer.statusCode, headers: answer.headers });
  });
  sent.on('error', reject).end();
  return promise;
}
