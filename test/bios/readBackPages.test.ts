import { expect, onTestFinished, test } from 'vitest';
import { createBiosClient } from '../../core/bios/client.ts';
import { createHttp } from '../../core/bios/http.ts';
import { createTokenSource } from '../../core/bios/token.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { startSimulator } from '../../simulator/simulator.ts';

const DATASET = 'keuangan/saldo/saldo_dana_kelolaan';

test.each([
  { firstPage: 1, stored: 45 },
  { firstPage: 0, stored: 45 },
  { firstPage: 1, stored: 20 },
  { firstPage: 0, stored: 40 },
  { firstPage: 1, stored: 0 },
])('all $stored rows are read back where pages count from $firstPage', async ({ firstPage, stored }) => {
  const simulator = await startSimulator({ firstPage, pageSize: 20 });
  onTestFinished(() => simulator.close());
  for (let index = 0; index < stored; index += 1) {
    const no_rekening = String(1000 + index);
    simulator.putRow(DATASET, {
      tgl_transaksi: '2026-01-31',
      kdbank: '008',
      no_rekening,
      saldo_akhir: '1',
    });
  }
  const http = createHttp({ baseUrl: simulator.baseUrl, timeoutMs: 5000, authorities: [], proxy: null });
  onTestFinished(() => http.close());
  const tokens = createTokenSource(http, exampleSatker, systemClock, (text) => text);
  const client = createBiosClient({ http, tokens, clock: systemClock, mask: (text) => text });
  const accounts: string[] = [];
  for await (const page of client.readBack(DATASET, '2026-01-31')) {
    if (page.kind === 'failed') throw new Error(page.message);
    accounts.push(...page.rows.map((row) => row.no_rekening ?? ''));
  }
  expect(accounts).toHaveLength(stored);
  expect(new Set(accounts).size).toBe(stored);
});
