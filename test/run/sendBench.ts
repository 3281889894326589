import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createBiosClient } from '../../core/bios/client.ts';
import { createHttp } from '../../core/bios/http.ts';
import { createTokenSource } from '../../core/bios/token.ts';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import { createPace } from '../../core/run/pace.ts';
import { sendQueue, type SendQueueResult } from '../../core/run/sendQueue.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import type { SimulatorOptions } from '../../simulator/options.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

export const CONCURRENCY = 4;
export const DATASET = 'keuangan/akuntansi/penerimaan';

export interface SendOptions {
  readonly giveUpAfterMs?: number;
  readonly cancel?: AbortController;
  readonly onSettled?: (settledSoFar: number) => void;
  /** The so-manieth transaction is undone at its end, as by a disk that is full. */
  readonly failingTransaction?: number;
}

export interface SendBench {
  readonly simulator: Simulator;
  readonly ledger: Ledger;
  queue(count: number): void;
  queueOne(payload: Record<string, string>, dataset?: string): void;
  send(options?: SendOptions): Promise<SendQueueResult>;
  states(): ReturnType<Ledger['records']['countByState']>;
  posts(): number;
  /** How often the ledger was made to write answers or claims. */
  transactions(): number;
  tokenRequests(): number;
}

/** A ledger and a simulator; records of `DATASET` are queued and sent, so many at a time. */
export async function startSendBench(options: SimulatorOptions = {}, timeoutMs = 5000): Promise<SendBench> {
  const simulator = await startSimulator(options);
  onTestFinished(() => simulator.close());
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const http = createHttp({ baseUrl: simulator.baseUrl, timeoutMs, authorities: [], proxy: null });
  onTestFinished(() => http.close());
  const ladder = { firstDelayMs: 10, longestDelayMs: 100, random: Math.random };
  const runId = ledger.runs.start('send', 'training', 0);
  const queueOne: SendBench['queueOne'] = (payload, dataset = DATASET) => {
    const canonical = JSON.stringify(payload);
    ledger.records.queue(
      {
        environment: 'training',
        dataset,
        mapping: 'contoh',
        naturalKey: JSON.stringify([payload.tgl_transaksi, payload.kd_akun ?? null]),
        date: payload.tgl_transaksi ?? '',
        dimension: JSON.stringify([payload.kd_akun ?? null]),
        payload: canonical,
        reference: '{}',
        heldBecause: null,
      },
      runId,
      0,
    );
  };
  let transactions = 0;
  let failing = 0;
  const transaction: Ledger['transaction'] = (change) => {
    transactions += 1;
    return ledger.transaction(() => {
      const result = change();
      if (transactions === failing) throw new Error('the disk is full');
      return result;
    });
  };
  return {
    simulator,
    ledger,
    transactions: () => transactions,
    queueOne,
    queue(count) {
      for (let index = 0; index < count; index += 1) {
        const day = String(1 + (index % 28)).padStart(2, '0');
        const month = String(1 + Math.floor(index / 28)).padStart(2, '0');
        queueOne({ tgl_transaksi: `2026-${month}-${day}`, kd_akun: '424111', jumlah: String(index) });
      }
    },
    send({ giveUpAfterMs = 10_000, cancel = new AbortController(), onSettled, failingTransaction = 0 } = {}) {
      let settled = 0;
      failing = failingTransaction;
      const tokens = createTokenSource(http, exampleSatker, systemClock, (text) => text);
      return sendQueue(
        {
          ledger: { ...ledger, transaction },
          tokens,
          client: createBiosClient({ http, tokens, clock: systemClock, mask: (text) => text }),
          catalogue: loadCatalogue(),
          clock: systemClock,
          pace: createPace(CONCURRENCY, ladder),
          ladder,
          environment: 'training',
          runId,
          giveUpAfterMs,
          pauseMs: 0,
          onSettled: () => onSettled?.((settled += 1)),
        },
        cancel.signal,
      );
    },
    states: () => ledger.records.countByState('training'),
    posts: () => simulator.requests.filter((request) => request.path.includes('/ws/')).length,
    tokenRequests: () => simulator.requests.filter((request) => request.path.endsWith('/token')).length,
  };
}
