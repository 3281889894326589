import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { readCivilDate, type CivilDate } from '../../core/civilDate.ts';
import { createEngine, type Engine } from '../../core/engine.ts';
import type { DueResult } from '../../core/engine/passes.ts';
import type { EngineOptions, OnProgress } from '../../core/engine/engineParts.ts';
import type { LedgerRecord } from '../../core/ledger/recordList.ts';
import type { DateRange } from '../../core/mapping/shape/grouping.ts';
import type { PassPlan } from '../../core/schedule/planPass.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { settingsSchema } from '../../core/settings.ts';
import type { JournalEntry } from '../../simulator/journal.ts';
import { exampleSatker, type SimulatorOptions } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { createManualClock, type ManualClock } from '../support/manualClock.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** A whole engine: real ledger, files and HTTP, a simulator, and a clock that the test owns. */
export interface EngineBench {
  readonly engine: Engine;
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  /** Ends the engine and opens another one on the same ledger, as after a restart of the computer. */
  reopen(settings?: Partial<SettingsInput>): void;
  /** Rings the bell. */
  ring(signal?: AbortSignal, onProgress?: OnProgress): Promise<DueResult>;
  /** Records that reached BIOS since the last call, in the order of arrival. */
  arrived(): readonly string[];
  /** The ledger's records as `date state`, oldest first. */
  records(dataset?: string): readonly string[];
  /** The one record of a date. */
  record(date: string): LedgerRecord;
  /** The simulator goes away, or comes back at its old address. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}

export type SettingsInput = z.input<typeof settingsSchema>;
export type MappingInput = NonNullable<SettingsInput['mappings']>[number];

export interface BenchOptions {
  /** ISO instant with its offset. */
  readonly now: string;
  readonly mappings: readonly MappingInput[];
  readonly settings?: Partial<SettingsInput>;
  readonly simulator?: SimulatorOptions;
  readonly giveUpAfterMs?: number;
  /** Parts of the engine's options in place of the bench's own. */
  readonly engine?: Partial<EngineOptions>;
}

export async function startBench(options: BenchOptions): Promise<EngineBench> {
  const folder = temporaryFolder();
  const clock = createManualClock(Date.parse(options.now));
  const simulatorOptions = {
    statePath: join(folder, 'bios.sqlite'),
    ...options.simulator,
    now: () => clock.now(),
  };
  let simulator = await startSimulator(simulatorOptions);
  const port = Number(new URL(simulator.baseUrl).port);
  let engine = openEngine(options, folder, clock, () => simulator);
  let seen: readonly JournalEntry[] = [];
  onTestFinished(async () => {
    engine.close();
    await simulator.close();
  });
  return {
    get engine() {
      return engine;
    },
    get simulator() {
      return simulator;
    },
    clock,
    reopen(settings = {}) {
      engine.close();
      const changed = { ...options, settings: { ...options.settings, ...settings } };
      engine = openEngine(changed, folder, clock, () => simulator);
    },
    ring: (signal = new AbortController().signal, onProgress) => engine.runDue(null, signal, onProgress),
    arrived() {
      const fresh = simulator.requests.slice(seen.length);
      seen = simulator.requests;
      return fresh.filter(({ isStored }) => isStored).map(textOf);
    },
    records: (dataset) =>
      engine.ledger.recordList
        .list({ environment: 'simulation', ...(dataset === undefined ? {} : { dataset }) })
        .map(({ date, state }) => `${date} ${state}`),
    record(date) {
      const [record, ...more] = engine.ledger.recordList.list({
        environment: 'simulation',
        from: date,
        to: date,
      });
      if (record === undefined || more.length > 0) throw new Error(`Not one record on ${date}.`);
      return record;
    },
    unplug: () => simulator.close(),
    async plugIn() {
      simulator = await startSimulator({ ...simulatorOptions, port });
      seen = [];
    },
  };
}

function openEngine(
  { mappings, settings, giveUpAfterMs = 60_000, engine }: BenchOptions,
  folder: string,
  clock: ManualClock,
  simulator: () => Simulator,
): Engine {
  return createEngine({
    // One request at a time, so that the order of arrival is the order of sending.
    settings: settingsSchema.parse({
      version: 1,
      mappings,
      sending: { maximumConcurrency: 1 },
      // The simulator plays every environment.
      baseUrl: simulator().baseUrl,
      ...settings,
    }),
    secrets: memorySecrets(),
    clock,
    random: () => 0,
    variables: {},
    ledgerPath: join(folder, 'ledger.sqlite'),
    temporaryDirectory: join(folder, 'copies'),
    firstRetryDelayMs: 1000,
    giveUpAfterMs,
    simulation: () => ({ baseUrl: simulator().baseUrl, ...exampleSatker }),
    ...engine,
  });
}

/** `2026-11-01 igd 12`: date, the dataset's own name, and the other values. */
function textOf({ dataset, fields }: JournalEntry): string {
  const { tgl_transaksi: date, ...values } = fields;
  return [date, dataset?.split('/').at(-1), ...Object.values(values)].join(' ');
}

/** Writes a csv, replacing it. */
export function writeCsv(path: string, header: string, rows: readonly string[]): void {
  writeFileSync(path, [header, ...rows, ''].join('\r\n'));
}

/** A day that exists. */
export function day(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new Error(`${text} is no date.`);
  return date;
}

export function range(from: string, to: string): DateRange {
  return { from: day(from), to: day(to) };
}

/** The ids of the periods that a bell would send or has sent. */
export function periodsOf(result: PassPlan | DueResult): readonly string[] {
  return result.kind === 'wait' ? [] : result.periods.map(({ period }) => period.id);
}

/** The report of a bell that did not wait. */
export function reportOf(result: DueResult): Extract<DueResult, { kind: 'ran' }>['report'] {
  if (result.kind === 'wait') throw new Error(`The bell waits: ${result.because}.`);
  return result.report;
}
