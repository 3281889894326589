import { describe, expect, test } from 'vitest';
import type { FaultSpecification } from '../../simulator/faultSpecification.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { NOW, PENERIMAAN, answerOf, credentials, postForm, record, running, tokenOf } from './running.ts';

interface Scene {
  readonly simulator: Simulator;
  /** Sends the record; the day distinguishes records. */
  readonly send: (day?: number, timeoutMs?: number) => Promise<Response>;
  readonly codeOf: (day?: number) => Promise<string | undefined>;
}

/** A simulator whose faults begin after a token was fetched. */
async function scene(...faults: FaultSpecification[]): Promise<Scene> {
  const simulator = await running();
  const token = await tokenOf(simulator);
  simulator.setFaults(faults);
  const send = (day = 23, timeoutMs = 10_000): Promise<Response> =>
    fetch(`${simulator.baseUrl}/ws/${PENERIMAAN}`, {
      method: 'POST',
      headers: { token },
      body: new URLSearchParams({ ...record, tgl_transaksi: `2026-11-${String(day).padStart(2, '0')}` }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  return { simulator, send, codeOf: async (day) => (await answerOf(await send(day))).status };
}

/** Which of twenty requests a rate of one half strikes, e.g. `x..x`. */
async function patternOf(seed: number): Promise<string> {
  const { codeOf } = await scene({ kind: 'server-error', rate: 0.5, seed });
  const marks: string[] = [];
  for (let day = 1; day <= 20; day += 1) marks.push((await codeOf(day)) === 'MSG50001' ? 'x' : '.');
  return marks.join('');
}

const countOf = (simulator: Simulator): number => simulator.rows(PENERIMAAN).length;

describe('a fault', () => {
  test('of the server is HTTP 500 with MSG50001, and nothing is stored', async () => {
    const { simulator, send } = await scene({ kind: 'server-error' });
    const http = await send();
    expect(http.status).toBe(500);
    expect((await answerOf(http)).status).toBe('MSG50001');
    expect(countOf(simulator)).toBe(0);
  });

  test('of the server may come with HTTP 200, or after the record was stored', async () => {
    const { simulator, send } = await scene({ kind: 'server-error', httpStatus: 200, stored: true });
    const http = await send();
    expect(http.status).toBe(200);
    expect((await answerOf(http)).status).toBe('MSG50001');
    expect(countOf(simulator)).toBe(1);
  });

  test('of maintenance is HTTP 503', async () => {
    const { simulator, send } = await scene({ kind: 'unavailable' });
    expect((await send()).status).toBe(503);
    expect(countOf(simulator)).toBe(0);
  });

  test.each([
    ['seconds', '7'],
    ['http-date', new Date(NOW + 7000).toUTCString()],
    ['absent', null],
  ] as const)('of haste is HTTP 429 with Retry-After as %s', async (retryAfter, header) => {
    const { simulator, send } = await scene({ kind: 'rate-limited', retryAfter, retryAfterSeconds: 7 });
    const http = await send();
    expect([http.status, http.headers.get('retry-after')]).toEqual([429, header]);
    expect(countOf(simulator)).toBe(0);
  });

  test('of a portal is an HTML page with HTTP 200', async () => {
    const { simulator, send } = await scene({ kind: 'html' });
    const http = await send();
    expect([http.status, http.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(await http.text()).toContain('<!doctype html>');
    expect(countOf(simulator)).toBe(0);
  });

  test('of a cut line is half of the JSON, and the record is stored', async () => {
    const { simulator, send } = await scene({ kind: 'truncated-json' });
    const text = await (await send()).text();
    expect(text).toMatch(/^\{"status":"MSG20003"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(countOf(simulator)).toBe(1);
  });

  test('of an empty body is HTTP 200 with nothing in it, and the record is stored', async () => {
    const { simulator, send } = await scene({ kind: 'empty-body' });
    const http = await send();
    expect([http.status, await http.text()]).toEqual([200, '']);
    expect(countOf(simulator)).toBe(1);
  });

  test('of an unknown code is none of BIOS’ codes', async () => {
    const { codeOf } = await scene({ kind: 'unknown-code' });
    expect(await codeOf()).toBe('MSG29999');
  });

  test.each([
    ['hang', 0],
    ['hang-after-store', 1],
  ] as const)('%s never answers; rows stored: %i', async (kind, stored) => {
    const { simulator, send } = await scene({ kind });
    await expect(send(23, 150)).rejects.toThrow('timeout');
    expect(countOf(simulator)).toBe(stored);
    expect(simulator.requests.at(-1)).toMatchObject({ fault: kind, code: null, isStored: stored === 1 });
  });

  test.each([
    ['reset-before-store', 0],
    ['reset-after-store', 1],
  ] as const)('%s cuts the connection; rows stored: %i', async (kind, stored) => {
    const { simulator, send } = await scene({ kind });
    await expect(send()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(countOf(simulator)).toBe(stored);
    expect(simulator.requests.at(-1)).toMatchObject({ fault: kind, httpStatus: null });
  });

  test('of latency delays the right answer', async () => {
    const { codeOf } = await scene({ kind: 'latency', latencyMs: 60 });
    const startedAt = performance.now();
    expect(await codeOf()).toBe('MSG20003');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
  });

  test('of credentials refuses the satker or the key', async () => {
    const { simulator } = await scene({ kind: 'wrong-satker', count: 1 }, { kind: 'wrong-key', count: 1 });
    const ask = () => postForm(`${simulator.baseUrl}/token`, credentials);
    expect((await ask()).status).toBe('MSG40101');
    expect((await ask()).status).toBe('MSG40102');
    expect((await ask()).status).toBe('MSG20004');
  });

  test('of token expiry lets every token be used N times', async () => {
    const { simulator, codeOf } = await scene({ kind: 'token-expiry', afterCalls: 2 });
    expect([await codeOf(), await codeOf(), await codeOf(), await codeOf()]).toEqual([
      'MSG20003',
      'MSG20003',
      'MSG40103',
      'MSG40103',
    ]);
    const token = await tokenOf(simulator);
    const answer = await postForm(`${simulator.baseUrl}/ws/${PENERIMAAN}`, record, { token });
    expect(answer.status).toBe('MSG20003');
  });

  test('of throttling refuses what is more than N requests a minute', async () => {
    const { send } = await scene({ kind: 'throttle', perMinute: 2, scope: 'write' });
    const answers = [await send(), await send(), await send()];
    expect(answers.map((http) => http.status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get('retry-after')).toBe('60');
  });
});

describe('when a fault strikes', () => {
  test('the next N requests, then no more', async () => {
    const { codeOf } = await scene({ kind: 'server-error', count: 2 });
    expect([await codeOf(), await codeOf(), await codeOf()]).toEqual(['MSG50001', 'MSG50001', 'MSG20003']);
  });

  test('a share of requests, the same ones for the same seed', async () => {
    const [first, again, other] = [await patternOf(7), await patternOf(7), await patternOf(8)];
    expect(first).toBe(again);
    expect(first).not.toBe(other);
    expect(first).toContain('x');
    expect(first).toContain('.');
  });

  test('only in its scope', async () => {
    const { simulator, codeOf } = await scene({ kind: 'server-error', scope: 'read' });
    expect(await codeOf()).toBe('MSG20003');
    const token = await tokenOf(simulator);
    const answer = await postForm(`${simulator.baseUrl}/get/data/${PENERIMAAN}`, {}, { token });
    expect(answer.status).toBe('MSG50001');
  });

  test.each([
    ['token', 'token', 'POST'],
    ['reference', 'ws/ref/bank', 'GET'],
  ] as const)('only on %s', async (scope, path, method) => {
    const { simulator, codeOf } = await scene({ kind: 'unavailable', scope });
    expect((await fetch(`${simulator.baseUrl}/${path}`, { method })).status).toBe(503);
    expect(await codeOf()).toBe('MSG20003');
  });

  test('only for its dataset', async () => {
    const { codeOf } = await scene({ kind: 'server-error', dataset: 'kesehatan/layanan/bor' });
    expect(await codeOf()).toBe('MSG20003');
  });

  test('latency adds up, and the first other fault decides', async () => {
    const { simulator, codeOf } = await scene(
      { kind: 'latency', latencyMs: 1 },
      { kind: 'unknown-code', count: 1 },
      { kind: 'server-error', count: 1 },
    );
    expect([await codeOf(), await codeOf(), await codeOf()]).toEqual(['MSG29999', 'MSG50001', 'MSG20003']);
    expect(simulator.requests.slice(-3).map((request) => request.fault)).toEqual([
      'unknown-code',
      'server-error',
      'latency',
    ]);
  });

  test('from the start when the options say so, until they are cleared', async () => {
    const simulator = await running({ faults: [{ kind: 'wrong-key' }] });
    expect((await postForm(`${simulator.baseUrl}/token`, credentials)).status).toBe('MSG40102');
    simulator.setFaults([]);
    expect((await postForm(`${simulator.baseUrl}/token`, credentials)).status).toBe('MSG20004');
  });

  test('closing does not wait for hanging or delayed requests', async () => {
    const { simulator, send } = await scene(
      { kind: 'hang', count: 1 },
      { kind: 'latency', latencyMs: 600_000 },
    );
    const waiting = [send(22), send(23)].map((sent) => sent.catch(() => 'cut'));
    await expect.poll(() => simulator.requests.length).toBe(3);
    await simulator.close();
    expect(await Promise.all(waiting)).toEqual(['cut', 'cut']);
  });
});
