import { expect, test } from 'vitest';
import { noAnswer, startScriptedBios } from '../support/scriptedBios.ts';

const DATASET = 'kesehatan/layanan/pasien_igd';
const payload = { tgl_transaksi: '2026-11-05', jumlah: '7' };

test('an answer that trickles in without end is given up when the time is over', async () => {
  const { client } = await startScriptedBios(({ path }, response) => {
    if (!path.includes('/ws/')) return undefined;
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
    return noAnswer;
  }, 200);
  const result = await client.send(DATASET, payload);
  expect(result.outcome).toEqual({ kind: 'unknown', reason: 'no-answer' });
  expect(result.message).toContain('tidak menjawab dalam batas waktu');
});

test.each([
  ['before a word of its answer', ''],
  ['in the middle of its answer', '{"message":"MSG20'],
])('a server that closes its side %s gives no answer, and is not waited for', async (_when, part) => {
  const { client } = await startScriptedBios(({ path }, response) => {
    if (!path.includes('/ws/')) return undefined;
    if (part !== '') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write(part);
    }
    // Only this side: what the client writes would still be taken.
    response.socket?.end();
    return noAnswer;
  }, 60_000);
  const result = await client.send(DATASET, payload);
  expect(result.outcome).toEqual({ kind: 'unknown', reason: 'no-answer' });
});

test('a cancellation does not wait for a token that never comes', async () => {
  const { client, requests } = await startScriptedBios(() => noAnswer, 60_000);
  const cancel = new AbortController();
  const sending = client.send(DATASET, payload, cancel.signal);
  cancel.abort();
  expect((await sending).outcome).toEqual({ kind: 'not-sent', reason: 'cancelled' });
  expect(requests.some(({ path }) => path.includes('/ws/'))).toBe(false);
});
