import { describe, expect, test } from 'vitest';
import { DATASET, startSendBench as start } from './sendBench.ts';

describe('the outcome table, over real HTTP', () => {
  test('MSG20003 is accepted, and nothing is left', async () => {
    const bench = await start();
    bench.queue(10);
    expect(await bench.send()).toMatchObject({ accepted: 10, stop: null });
    expect(bench.states()).toEqual({ accepted: 10 });
    expect(bench.simulator.rows(DATASET)).toHaveLength(10);
    expect(bench.posts()).toBe(10);
  });

  test('MSG20005 is rejected with every field message, and is not sent again', async () => {
    const bench = await start();
    bench.queueOne({ tgl_transaksi: '2026-01-01', kd_akun: '525111', jumlah: '1,5' });
    await bench.send();
    await bench.send();
    expect(bench.states()).toEqual({ rejected: 1 });
    expect(bench.posts()).toBe(1);
    const [record] = bench.ledger.recordList.list({ environment: 'training' });
    expect(record?.lastCode).toBe('MSG20005');
    expect(record?.lastMessage).toContain('kd_akun');
    expect(record?.lastMessage).toContain('jumlah');
  });

  test('MSG40103 costs one new token, shared by all in flight', async () => {
    const bench = await start({ faults: [{ kind: 'token-expiry', afterCalls: 10 }] });
    bench.queue(25);
    expect(await bench.send()).toMatchObject({ accepted: 25 });
    expect(bench.tokenRequests()).toBeLessThanOrEqual(4);
  });

  test.each([
    ['wrong-satker', 'satker'],
    ['wrong-key', 'key'],
  ] as const)('%s stops the run and leaves every record pending', async (kind, wrong) => {
    const bench = await start({ faults: [{ kind }] });
    bench.queue(5);
    expect((await bench.send()).stop).toMatchObject({ kind: 'credentials-refused', wrong });
    expect(bench.states()).toEqual({ pending: 5 });
    expect(bench.posts()).toBe(0);
  });

  test('MSG40401 parks the dataset after few requests and lets the others go on', async () => {
    const bench = await start();
    for (let day = 10; day < 30; day += 1) {
      bench.queueOne({ tgl_transaksi: `2026-01-${day}`, jumlah: '1' }, 'keuangan/akuntansi/tidak_ada');
    }
    bench.queue(10);
    const result = await bench.send();
    expect(result).toMatchObject({ accepted: 10, missingDatasets: ['keuangan/akuntansi/tidak_ada'] });
    expect(bench.states()).toEqual({ accepted: 10, pending: 20 });
    expect(bench.posts()).toBeLessThanOrEqual(10 + 4);
  });

  test.each([
    { kind: 'server-error', count: 3 },
    { kind: 'server-error', count: 3, httpStatus: 200 },
    { kind: 'unavailable', count: 7, scope: 'write' },
    { kind: 'rate-limited', count: 3, retryAfterSeconds: 0, scope: 'write' },
  ] as const)('$kind is tried again until it succeeds', async (fault) => {
    const bench = await start({ faults: [fault] });
    bench.queue(8);
    expect(await bench.send()).toMatchObject({ accepted: 8, stop: null });
    expect(bench.simulator.rows(DATASET)).toHaveLength(8);
  });

  test('Retry-After is honoured', async () => {
    const bench = await start({
      faults: [{ kind: 'rate-limited', count: 1, retryAfterSeconds: 1, scope: 'write' }],
    });
    bench.queue(1);
    const startedAt = performance.now();
    await bench.send();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
    expect(bench.states()).toEqual({ accepted: 1 });
  });

  test('a server that stays down makes the run give up and lose nothing', async () => {
    const bench = await start({ faults: [{ kind: 'unavailable', scope: 'write' }] });
    bench.queue(30);
    const result = await bench.send({ giveUpAfterMs: 200 });
    expect(result.stop?.kind).toBe('gave-up');
    expect(bench.states()).toEqual({ pending: 30 });
    expect(bench.posts()).toBeLessThan(30);
    bench.simulator.setFaults([]);
    expect(await bench.send()).toMatchObject({ accepted: 30 });
  });

  test('a refused connection leaves every record pending', async () => {
    const bench = await start();
    bench.queue(3);
    await bench.simulator.close();
    const result = await bench.send({ giveUpAfterMs: 100 });
    expect(result.stop).toMatchObject({ kind: 'gave-up' });
    expect(bench.states()).toEqual({ pending: 3 });
  });

  test.each([
    { kind: 'reset-after-store', count: 3 },
    { kind: 'hang-after-store', count: 2 },
    { kind: 'truncated-json', count: 3, scope: 'write' },
    { kind: 'empty-body', count: 3, scope: 'write' },
  ] as const)('$kind: stored without an answer is read back and not sent again', async (fault) => {
    const bench = await start({ faults: [fault] }, 400);
    bench.queue(6);
    const result = await bench.send();
    expect(result.accepted + result.confirmed).toBe(6);
    expect(result.confirmed).toBe(fault.count);
    expect(bench.posts()).toBe(6);
    expect(bench.states()).toEqual({ accepted: 6 - fault.count, confirmed: fault.count });
  });

  test.each([
    { kind: 'reset-before-store', count: 3 },
    { kind: 'hang', count: 2, scope: 'write' },
    { kind: 'html', count: 3, scope: 'write' },
    { kind: 'unknown-code', count: 3, scope: 'write' },
  ] as const)('$kind: not stored is read back first and then sent again', async (fault) => {
    const bench = await start({ faults: [fault] }, 400);
    bench.queue(6);
    const result = await bench.send();
    expect(result).toMatchObject({ accepted: 6, stop: null });
    expect(bench.posts()).toBe(6 + fault.count);
    expect(bench.simulator.rows(DATASET)).toHaveLength(6);
  });

  test('while BIOS cannot be read, an unknown record is never sent again', async () => {
    const bench = await start({
      faults: [
        { kind: 'reset-after-store', count: 1 },
        { kind: 'unavailable', scope: 'read' },
      ],
    });
    bench.queue(1);
    const result = await bench.send({ giveUpAfterMs: 150 });
    expect(result.stop?.kind).toBe('gave-up');
    expect(bench.states()).toEqual({ unknown: 1 });
    expect(bench.posts()).toBe(1);
    bench.simulator.setFaults([]);
    await bench.send();
    expect(bench.states()).toEqual({ confirmed: 1 });
    expect(bench.posts()).toBe(1);
  });
});

test('a cancelled run stops claiming, ends what is under way, and leaves a consistent ledger', async () => {
  const bench = await start({ faults: [{ kind: 'latency', latencyMs: 20 }] });
  bench.queue(60);
  const cancel = new AbortController();
  const result = await bench.send({ cancel, onSettled: (settled) => settled === 10 && cancel.abort() });
  expect(result.stop).toEqual({ kind: 'cancelled', by: 'operator' });
  const states = bench.states();
  expect(states.sending).toBeUndefined();
  expect(states.accepted).toBe(bench.simulator.rows(DATASET).length);
  expect((states.accepted ?? 0) + (states.pending ?? 0)).toBe(60);
  expect(await bench.send()).toMatchObject({ accepted: states.pending });
});

test('the same run under every fault at once ends with BIOS holding every record once', async () => {
  const kinds = [
    'server-error',
    'html',
    'truncated-json',
    'reset-before-store',
    'reset-after-store',
  ] as const;
  const bench = await start({ faults: kinds.map((kind, seed) => ({ kind, rate: 0.08, seed })) }, 2000);
  bench.queue(150);
  const result = await bench.send();
  expect(result.accepted + result.confirmed).toBe(150);
  expect(bench.simulator.rows(DATASET)).toHaveLength(150);
});
