import { describe, expect, test } from 'vitest';
import { CONCURRENCY, DATASET, startSendBench as start } from './sendBench.ts';

describe('while BIOS answers as it should', () => {
  test('answers reach the disk in groups, and records are claimed ahead', async () => {
    const bench = await start();
    bench.queue(300);
    expect(await bench.send()).toMatchObject({ accepted: 300 });
    expect(bench.transactions()).toBeLessThan(300 / 2);
    expect(bench.ledger.attempts.verifyChain()).toMatchObject({ checked: 300 });
  });

  test('what was claimed ahead is given back at the first trouble', async () => {
    const bench = await start();
    bench.queue(200);
    const sending: number[] = [];
    const result = await bench.send({
      giveUpAfterMs: 200,
      onSettled(settled) {
        if (settled === 40) bench.simulator.setFaults([{ kind: 'unavailable', scope: 'write' }]);
        if (settled > 80) sending.push(bench.states().sending ?? 0);
      },
    });
    expect(result.stop?.kind).toBe('gave-up');
    expect(bench.states()).toEqual({ accepted: result.accepted, pending: 200 - result.accepted });
    expect(Math.max(0, ...sending)).toBeLessThanOrEqual(CONCURRENCY);
  });

  test('what was claimed ahead is given back when there is no token any more', async () => {
    const bench = await start();
    bench.queue(200);
    const result = await bench.send({
      onSettled: (settled) =>
        settled === 40 &&
        bench.simulator.setFaults([{ kind: 'wrong-key' }, { kind: 'token-expiry', afterCalls: 0 }]),
    });
    expect(result.stop).toMatchObject({ kind: 'credentials-refused' });
    expect(bench.states()).toEqual({ accepted: result.accepted, pending: 200 - result.accepted });
  });
});

test.each([2, 3, 4, 5, 6])(
  'when write %i is undone, nothing leaves that the ledger does not call sending',
  async (failingTransaction) => {
    const seen: { readonly date: string; readonly state: string | undefined }[] = [];
    const bench = await start({
      onRequest({ path, fields }) {
        if (!path.includes('/ws/')) return;
        const date = fields.tgl_transaksi ?? '';
        const [record] = bench.ledger.recordList.list({ environment: 'training', from: date, to: date });
        seen.push({ date, state: record?.state });
      },
      faults: [{ kind: 'latency', latencyMs: 3 }],
    });
    bench.queue(200);
    await expect(bench.send({ failingTransaction })).rejects.toThrow('the disk is full');
    expect(seen.filter(({ state }) => state !== 'sending')).toEqual([]);
    // Whatever was under way is asked about, and the rest goes; BIOS gets no record twice.
    bench.ledger.records.recoverInterrupted(0);
    await bench.send();
    expect(bench.states().pending).toBeUndefined();
    expect(bench.simulator.rows(DATASET)).toHaveLength(200);
    expect(bench.posts()).toBe(200);
  },
);
