import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Simulator } from '../../simulator/simulator.ts';
import { NOW, PENERIMAAN, answerOf, credentials, postForm, record, running, tokenOf } from './running.ts';

const contentTypes = fc.constantFrom(
  'application/json',
  'application/vnd.api+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  '',
);

const fieldNames = fc.constantFrom(
  ...Object.keys(record),
  'page',
  'satker',
  'key',
  '__proto__',
  'constructor',
  'toString',
  'jumlah[',
  '[]',
);

/** Bodies from nonsense to nearly right. */
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  fc
    .dictionary(fieldNames, fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.string()))
    .map((fields) => Buffer.from(JSON.stringify(fields))),
  fc
    .array(fc.tuple(fieldNames, fc.string()))
    .map((pairs) => Buffer.from(pairs.map(([name, value]) => `${name}=${value}`).join('&'))),
  fc
    .string()
    .map((text) =>
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="jumlah"\r\n\r\n${text}\r\n--x--`),
    ),
);

const paths = fc.oneof(
  fc.constantFrom(
    'token',
    `ws/${PENERIMAAN}`,
    'ws/pendidikan/layanan/cluster_ptn',
    `get/data/${PENERIMAAN}`,
    'ws/ref/bank',
  ),
  fc.webPath().map((path) => `ws${path}`),
);

async function isAlive(simulator: Simulator): Promise<boolean> {
  return (await postForm(`${simulator.baseUrl}/token`, credentials)).status === 'MSG20004';
}

/** Sends bytes as they are and waits until the other side has said all. */
async function sendRaw(simulator: Simulator, bytes: string | Buffer): Promise<string> {
  const socket = connect(Number(new URL(simulator.baseUrl).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => socket.destroy());
  socket.end(bytes);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

describe('whatever is sent', () => {
  test('as a body is answered with a BIOS code, and never with a defect', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    await fc.assert(
      fc.asyncProperty(paths, contentTypes, bodies, async (path, type, body) => {
        const headers = { token, 'content-type': type };
        const http = await fetch(`${simulator.baseUrl}/${path}`, { method: 'POST', headers, body });
        const { status } = await answerOf(http);
        expect(status).toMatch(/^MSG(20001|20002|20003|20004|20005|40101|40102|40401|40501)$/);
      }),
      { numRuns: 400 },
    );
    expect(await isAlive(simulator)).toBe(true);
  });

  test('to the admin calls is answered with 200, 400 or 404', async () => {
    const simulator = await running();
    const calls = fc.constantFrom('faults', 'reset', 'requests', 'rows/x', '');
    await fc.assert(
      fc.asyncProperty(calls, bodies, async (path, body) => {
        const http = await fetch(`${simulator.adminUrl}/${path}`, { method: 'POST', body });
        expect([200, 400, 404]).toContain(http.status);
        await http.body?.cancel();
      }),
      { numRuns: 100 },
    );
    simulator.setFaults([]);
    expect(await isAlive(simulator)).toBe(true);
  });

  test('on the bare connection leaves it alive', async () => {
    const simulator = await running();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        await sendRaw(simulator, Buffer.from([...bytes, 13, 10, 13, 10]));
      }),
      { numRuns: 50 },
    );
    expect(await isAlive(simulator)).toBe(true);
  });

  test.each([
    ['a body that breaks off', `POST /api/token HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nsatker=`],
    ['a path that is no path', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['broken percent-encoding', 'POST /api/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a NUL in the path', 'POST /api/ws/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['an absolute address', 'GET http://lain/api HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a CONNECT', 'CONNECT lain:443 HTTP/1.1\r\nHost: lain:443\r\n\r\n'],
    ['an upgrade', 'GET /api HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['huge headers', `GET /api HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    [
      'a preflight with odd bytes',
      'OPTIONS /api HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccess-Control-Request-Headers: \u00e9\r\n\r\n',
    ],
  ])('be it %s leaves it alive', async (_what, bytes) => {
    const simulator = await running();
    await sendRaw(simulator, bytes);
    expect(await isAlive(simulator)).toBe(true);
  });

  test('deeply nested JSON is only a wrong record', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const depth = 200_000;
    const http = await fetch(`${simulator.baseUrl}/ws/${PENERIMAAN}`, {
      method: 'POST',
      headers: { token, 'content-type': 'application/json' },
      body: `{"jumlah":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    });
    expect((await answerOf(http)).status).toBe('MSG20005');
  });

  test('a body over 1 MiB is refused with HTTP 413, one just under it is read', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const send = (length: number) =>
      postForm(
        `${simulator.baseUrl}/ws/${PENERIMAAN}`,
        { ...record, catatan: 'x'.repeat(length) },
        { token },
      );
    const [large, small] = [await send(3_000_000), await send(1_000_000)];
    expect([large.http.status, large.status]).toEqual([413, 'MSG10201']);
    expect(small.status).toBe('MSG20003');
  });

  test('a field named like JavaScript’s own is a field like any other', async () => {
    const simulator = await running();
    const token = await tokenOf(simulator);
    const body = '{"__proto__":{"jumlah":"1"},"constructor":"x","tgl_transaksi":"2026-11-23"}';
    const headers = { token, 'content-type': 'application/json' };
    const id = 'pendidikan/layanan/cluster_ptn';
    await fetch(`${simulator.baseUrl}/ws/${id}`, { method: 'POST', headers, body });
    expect(simulator.rows(id)[0]?.fields).toEqual({ tgl_transaksi: '2026-11-23', constructor: 'x' });
  });
});

describe('the server', () => {
  test('tells the time of its own clock', async () => {
    const simulator = await running();
    const http = await fetch(`${simulator.baseUrl}/ws/ref/bank`);
    expect(http.headers.get('date')).toBe(new Date(NOW).toUTCString());
  });

  test('listens on 127.0.0.1 and refuses to listen elsewhere', async () => {
    const simulator = await running();
    expect(simulator.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
    // Another address of the same loopback network is not answered.
    const other = simulator.baseUrl.replace('127.0.0.1', '127.0.0.2');
    await expect(fetch(`${other}/ws/ref/bank`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});
