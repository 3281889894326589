import { describe, expect, test } from 'vitest';
import { exampleSatker } from '../../simulator/options.ts';
import { pageAnswer, startScriptedBios } from '../support/scriptedBios.ts';

const DATASET = 'kesehatan/layanan/pasien_igd';
const payload = { tgl_transaksi: '2026-11-05', jumlah: '7' };

describe('what is kept of an answer', () => {
  test('a page that quotes the key never brings it into the log, not even cut in two', async () => {
    for (const before of [0, 280, 290, 299]) {
      const page = `<html>${'x'.repeat(before)}${exampleSatker.key} ditolak</html>`;
      const { client, tokens } = await startScriptedBios(() => page);
      const result = await client.send(DATASET, payload);
      expect(result.message).not.toContain(exampleSatker.key.slice(0, 6));
      expect(result.message.length).toBeLessThanOrEqual(300);
      expect(await tokens.get()).toMatchObject({ kind: 'failed', message: result.message });
    }
  });

  test('a message without end is cut', async () => {
    const error = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`isian_${index}`, ['salah']]),
    );
    const { client } = await startScriptedBios(({ path }) =>
      path.includes('/ws/') ? { status: 'MSG20005', message: 'Parameter tidak valid', error } : undefined,
    );
    const { message } = await client.send(DATASET, payload);
    expect(message).toMatch(/^Parameter tidak valid · isian_0: salah/);
    expect(message).toHaveLength(2000);
  });
});

test('HTTP 401 without a word of BIOS costs one new token, so that BIOS can be asked', async () => {
  const { client, requests } = await startScriptedBios(
    ({ path, token }) => {
      if (path.endsWith('/token')) return undefined;
      return token === 'token-1' ? '{"message":"Unauthenticated."}' : pageAnswer([]);
    },
    5000,
    ({ token }) => (token === 'token-1' ? 401 : 200),
  );
  expect((await client.send(DATASET, payload)).outcome.kind).toBe('unknown');
  for await (const page of client.readBack(DATASET, '2026-11-05')) expect(page.kind).toBe('page');
  expect(requests.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
});
