import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays, civilDate, type CivilDate } from '../core/civilDate.ts';
import { accountOf, accounts } from './frame/accounts.ts';
import { openBenchEngine } from './frame/benchEngine.ts';
import { best } from './frame/best.ts';
import type { Benchmark, Figure } from './frame/figure.ts';
import { pythonWith } from './frame/python.ts';
import { runForJson } from './frame/runChild.ts';
import { startSimulatorProcess } from './frame/simulatorProcess.ts';
import { percent, seconds, times } from './frame/texts.ts';

const CONCURRENCY = 8;
const LATENCY_MS = 100;
const SLOW_RECORDS = 2000;
const FAST_RECORDS = 5000;
const FAST_ROUNDS = 5;
/** Alone with its two requests a record, the Python loop would take seven minutes. */
const PYTHON_RECORDS = 20;
const LEAST_OF_LIMIT = 0.95;
const LEAST_OF_BARE_LOOP = 0.6;
const senders = join(import.meta.dirname, 'senders');
const timeSchema = z.object({ milliseconds: z.number() });

export const benchmark: Benchmark = {
  title: 'Sending',
  about: `Records of one mapping, ${CONCURRENCY} requests at a time, to a simulator in a process of its own. Every record is marked as being sent before its request leaves and its answer is logged in a hash chain, both on disk (\`synchronous=FULL\`). Without latency the best of ${FAST_ROUNDS} rounds counts. The bare loop uses Node’s own HTTP; of the time that a record takes here, more than half is spent in the HTTP library (axios), a fifth in the ledger.`,
  async run(folder) {
    return [...(await withLatency(folder)), await withoutLatency(folder)];
  },
};

async function withLatency(folder: string): Promise<readonly Figure[]> {
  const simulator = await startSimulatorProcess(LATENCY_MS);
  try {
    const measured = await timeOfSending(join(folder, 'lambat'), simulator.baseUrl, SLOW_RECORDS);
    const limit = (LATENCY_MS * SLOW_RECORDS) / CONCURRENCY;
    const bare = await timeOfBareLoop(simulator.baseUrl, SLOW_RECORDS);
    const what = `${SLOW_RECORDS} records, every answer after ${LATENCY_MS} ms`;
    return [
      {
        what,
        measured: seconds(measured),
        yardstick: `limit, latency ÷ concurrency: ${seconds(limit)}`,
        ratio: `${percent(limit / measured)} of the limit`,
        reach: `at least ${percent(LEAST_OF_LIMIT)}`,
        isReached: limit / measured >= LEAST_OF_LIMIT,
      },
      {
        what,
        measured: seconds(measured),
        yardstick: `a bare loop without ledger: ${seconds(bare)}`,
        ratio: `${percent(bare / measured)} of its speed`,
        reach: '',
        isReached: null,
      },
      await againstPython(what, measured, simulator.baseUrl),
    ];
  } finally {
    await simulator.stop();
  }
}

function timeOfBareLoop(baseUrl: string, records: number): Promise<number> {
  const args = [join(senders, 'bareLoop.ts'), baseUrl, String(records), String(CONCURRENCY)];
  return runForJson(timeSchema, process.execPath, args).then(({ milliseconds }) => milliseconds);
}

async function againstPython(what: string, measured: number, baseUrl: string): Promise<Figure> {
  const python = await pythonWith('requests');
  const name = 'a Python loop with `requests` and a token for every record';
  const common = { what, measured: seconds(measured), reach: '', isReached: null };
  if (python === null) return { ...common, yardstick: `${name}: not on this machine`, ratio: '' };
  const program = join(senders, 'tokenPerRecord.py');
  const { milliseconds } = await runForJson(timeSchema, python.command, [
    program,
    baseUrl,
    String(PYTHON_RECORDS),
  ]);
  const whole = (milliseconds * SLOW_RECORDS) / PYTHON_RECORDS;
  return {
    ...common,
    yardstick: `${name}: ${seconds(whole)}, from ${PYTHON_RECORDS} records`,
    ratio: `${times(whole / measured)} faster`,
  };
}

async function withoutLatency(folder: string): Promise<Figure> {
  const simulator = await startSimulatorProcess();
  try {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < FAST_ROUNDS; round += 1) {
      bare.push(await timeOfBareLoop(simulator.baseUrl, FAST_RECORDS));
      ours.push(await timeOfSending(join(folder, `cepat-${round}`), simulator.baseUrl, FAST_RECORDS));
    }
    const ratio = best(bare) / best(ours);
    return {
      what: `${FAST_RECORDS} records, answered at once`,
      measured: seconds(best(ours)),
      yardstick: `a bare loop without ledger: ${seconds(best(bare))}`,
      ratio: `${percent(ratio)} of its speed`,
      reach: `at least ${percent(LEAST_OF_BARE_LOOP)}`,
      isReached: ratio >= LEAST_OF_BARE_LOOP,
    };
  } finally {
    await simulator.stop();
  }
}

/** Milliseconds from the first request to the last answer in the ledger. */
async function timeOfSending(folder: string, baseUrl: string, records: number): Promise<number> {
  mkdirSync(folder);
  const path = join(folder, 'data.csv');
  const first = day(2023, 1, 1);
  writeFileSync(path, csvOf(first, records));
  const engine = openBenchEngine(folder, baseUrl, {
    sending: { maximumConcurrency: CONCURRENCY },
    mappings: [mappingOf(path)],
  });
  try {
    const range = { from: first, to: day(2027, 12, 31) };
    const report = await engine.send({ range }, new AbortController().signal);
    if (report.accepted !== records) throw new Error(`Not all was sent: ${JSON.stringify(report)}`);
    return report.sendMs;
  } finally {
    engine.close();
  }
}

function csvOf(first: CivilDate, records: number): string {
  const lines = Array.from({ length: records }, (_, index) => {
    const date = addDays(first, Math.floor(index / accounts.length));
    return `${date};${accountOf(index)};${1_000_000 + index}`;
  });
  return ['tgl_transaksi;kd_akun;jumlah', ...lines].join('\n');
}

function mappingOf(path: string): object {
  return {
    id: 'penerimaan',
    dataset: 'keuangan/akuntansi/penerimaan',
    source: { kind: 'file', path },
    bindings: {
      tgl_transaksi: { from: 'column', column: 'tgl_transaksi' },
      kd_akun: { from: 'column', column: 'kd_akun' },
      jumlah: { from: 'column', column: 'jumlah' },
    },
    guard: {
      tooOldDays: null,
      falling: 'never',
      abovePercent: null,
      belowPercent: null,
      fewerRowsPercent: null,
    },
  };
}

function day(year: number, month: number, dayOfMonth: number): CivilDate {
  const date = civilDate(year, month, dayOfMonth);
  if (date === null) throw new Error('No such day');
  return date;
}
