import { describe, expect, test } from 'vitest';
import { PENERIMAAN, credentials, postForm, record, running, tokenOf, write } from './running.ts';

async function call(url: string, method = 'GET', body?: string): Promise<{ status: number; json: unknown }> {
  const http = await fetch(url, { method, ...(body === undefined ? {} : { body }) });
  return { status: http.status, json: await http.json() };
}

describe('the admin call', () => {
  test('sets, shows and clears faults', async () => {
    const simulator = await running();
    const url = `${simulator.adminUrl}/faults`;
    const set = await call(url, 'POST', '{"kind":"wrong-key","count":2}');
    expect(set.status).toBe(200);
    expect((await postForm(`${simulator.baseUrl}/token`, credentials)).status).toBe('MSG40102');
    expect((await call(url)).json).toEqual({
      faults: [{ fault: { kind: 'wrong-key', count: 2, seed: 1 }, fired: 1, remaining: 1 }],
    });
    expect((await call(url, 'DELETE')).json).toEqual({ faults: [] });
    expect((await postForm(`${simulator.baseUrl}/token`, credentials)).status).toBe('MSG20004');
  });

  test('replaces all faults by a list, bare or named', async () => {
    const simulator = await running({ faults: [{ kind: 'hang' }] });
    const list = '[{"kind":"html"},{"kind":"latency","latencyMs":5,"scope":"read"}]';
    for (const body of [list, `{"faults":${list}}`]) {
      const { json } = await call(`${simulator.adminUrl}/faults`, 'POST', body);
      expect(json).toMatchObject({ faults: [{ fault: { kind: 'html' } }, { fault: { kind: 'latency' } }] });
    }
  });

  test.each([
    ['', 'bukan JSON'],
    ['{', 'bukan JSON'],
    ['"hang"', 'Gangguan tidak sah'],
    ['{"kind":"gempa"}', '0.kind: pilih salah satu dari latency, server-error, '],
    ['{"kind":"latency"}', '0.latencyMs'],
    ['{"kind":"html","rate":2}', '0.rate'],
    ['{"kind":"html","rate":0.5,"count":1}', 'pilih salah satu: count atau rate'],
    ['{"kind":"html","kali":1}', 'kali'],
    ['{"kind":"html","scope":"semua"}', '0.scope'],
  ])('answers %j with HTTP 400 and a reason, and changes nothing', async (body, reason) => {
    const simulator = await running({ faults: [{ kind: 'empty-body' }] });
    const { status, json } = await call(`${simulator.adminUrl}/faults`, 'POST', body);
    expect(status).toBe(400);
    expect(JSON.stringify(json)).toContain(reason);
    expect((await call(`${simulator.adminUrl}/faults`)).json).toMatchObject({
      faults: [{ fault: { kind: 'empty-body' } }],
    });
  });

  test('shows requests, also only those after a sequence number', async () => {
    const simulator = await running();
    await write(simulator, PENERIMAAN, record);
    const all = await call(`${simulator.adminUrl}/requests`);
    expect(all.json).toEqual({ requests: simulator.requests });
    expect((await call(`${simulator.adminUrl}/requests?after=1`)).json).toMatchObject({
      requests: [{ sequence: 2, scope: 'write' }],
    });
  });

  test('shows rows of a dataset, also only those of a satker', async () => {
    const simulator = await running();
    await write(simulator, PENERIMAAN, record);
    const url = `${simulator.adminUrl}/rows/${PENERIMAAN}`;
    expect((await call(url)).json).toMatchObject({ total: 1, rows: [{ satker: '000001', fields: record }] });
    expect((await call(`${url}?satker=000002`)).json).toEqual({ total: 0, rows: [] });
  });

  test('empties the simulator', async () => {
    const simulator = await running({ faults: [{ kind: 'latency', latencyMs: 0 }] });
    await write(simulator, PENERIMAAN, record);
    expect((await call(`${simulator.adminUrl}/reset`, 'POST')).status).toBe(200);
    expect([simulator.rows(PENERIMAAN), simulator.requests]).toEqual([[], []]);
    expect((await call(`${simulator.adminUrl}/faults`)).json).toEqual({ faults: [] });
  });

  test('that does not exist is HTTP 404', async () => {
    const simulator = await running();
    expect((await call(`${simulator.adminUrl}/apa`)).status).toBe(404);
    expect((await call(`${simulator.adminUrl}/faults`, 'PUT', '[]')).status).toBe(404);
  });

  test('is no part of BIOS: no fault strikes it and no journal keeps it', async () => {
    const simulator = await running({ faults: [{ kind: 'server-error' }] });
    expect((await call(`${simulator.adminUrl}/requests`)).json).toEqual({ requests: [] });
  });

  test('is not open to web pages of other origins', async () => {
    const simulator = await running();
    const http = await fetch(`${simulator.adminUrl}/requests`);
    expect(http.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the journal', () => {
  test('keeps what came and what became of it, without the key', async () => {
    const simulator = await running();
    await write(simulator, PENERIMAAN, { ...record, kosong: '' });
    expect(simulator.requests).toMatchObject([
      {
        sequence: 1,
        method: 'POST',
        path: '/api/token',
        scope: 'token',
        dataset: null,
        satker: '000001',
        fields: { satker: '000001', key: '***' },
        code: 'MSG20004',
        httpStatus: 200,
        fault: null,
        isStored: false,
      },
      {
        sequence: 2,
        path: `/api/ws/${PENERIMAAN}`,
        scope: 'write',
        dataset: PENERIMAAN,
        satker: '000001',
        fields: { ...record, kosong: null },
        code: 'MSG20003',
        isStored: true,
      },
    ]);
    expect(JSON.stringify(simulator.requests)).not.toContain(credentials.key);
  });

  test('tells a stored record even where the answer was spoilt', async () => {
    const simulator = await running({ faults: [{ kind: 'truncated-json', scope: 'write' }] });
    const token = await tokenOf(simulator);
    const body = new URLSearchParams(record);
    await fetch(`${simulator.baseUrl}/ws/${PENERIMAAN}`, { method: 'POST', headers: { token }, body });
    expect(simulator.requests.at(-1)).toMatchObject({
      code: null,
      httpStatus: 200,
      fault: 'truncated-json',
      isStored: true,
    });
  });

  test('forgets the oldest beyond its limit', async () => {
    const simulator = await running({ journalLimit: 3 });
    for (let count = 0; count < 5; count += 1) await fetch(`${simulator.baseUrl}/ws/ref/bank`);
    expect(simulator.requests.map((request) => request.sequence)).toEqual([3, 4, 5]);
  });
});
