import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { naturalKeyOf } from '../../core/catalogue/dataset.ts';
import type { LedgerRecord } from '../../core/ledger/recordList.ts';
import { openLedgerReadOnly, type Ledger } from '../../core/ledger/openLedger.ts';
import type { FaultSpecification } from '../../simulator/faultSpecification.ts';
import type { JournalEntry } from '../../simulator/journal.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { balanceMapping, DATASET, writeBalances, type BalanceRecord } from './balanceWorkbook.ts';
import { runCli, startCli, type CliResult } from './cliProcess.ts';

const ENVIRONMENT = 'training';
const RUNS_THROUGH_FAULTS = 3;

export type Scope = JournalEntry['scope'];

/** A workbook, a settings file, a simulator in this process, and a command line that is killed. */
export interface KillBench {
  readonly simulator: Simulator;
  readonly expected: readonly BalanceRecord[];
  /** Runs a command on the settings file. */
  run(command: string, ...rest: string[]): Promise<CliResult>;
  /** Starts a command, and kills it with SIGKILL as soon as so many requests of these scopes have arrived. */
  runAndKill(
    scopes: readonly Scope[],
    afterRequests: number,
    command: string,
    ...rest: string[]
  ): Promise<CliResult>;
  /** Sends until everything is at BIOS, in the end without faults. */
  sendToTheEnd(): Promise<void>;
  readLedger<Result>(read: (ledger: Ledger) => Result): Result;
  records(): readonly LedgerRecord[];
  /** Requests to store a record, oldest first. */
  writes(): readonly JournalEntry[];
}

export async function startKillBench(
  days: number,
  accounts: number,
  faults: readonly FaultSpecification[],
): Promise<KillBench> {
  const folder = temporaryFolder();
  const bell = createBell();
  const simulator = await startSimulator({ faults: [...faults], onRequest: (entry) => bell.note(entry) });
  onTestFinished(() => simulator.close());
  const expected = writeBalances(join(folder, 'saldo.xlsx'), days, accounts);
  const settingsPath = join(folder, 'pengaturan.json');
  writeFileSync(settingsPath, JSON.stringify(settingsFor(simulator.baseUrl)));
  const environment = {
    KIRIM_BIOS_KEY: exampleSatker.key,
    KIRIM_BIOS_FIRST_RETRY_MS: '5',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  // Fills the compile cache, which a killed process cannot.
  await runCli(['help'], environment);

  const run: KillBench['run'] = (command, ...rest) => runCli([command, settingsPath, ...rest], environment);
  const readLedger: KillBench['readLedger'] = (read) => {
    const ledger = openLedgerReadOnly(join(folder, 'pengaturan.ledger.sqlite'));
    if (ledger === null) throw new Error('no ledger yet');
    try {
      return read(ledger);
    } finally {
      ledger.close();
    }
  };
  return {
    simulator,
    expected,
    readLedger,
    records: () => readLedger((ledger) => ledger.recordList.list({ environment: ENVIRONMENT })),
    writes: () => simulator.requests.filter((request) => request.scope === 'write'),
    run,
    runAndKill(scopes, afterRequests, command, ...rest) {
      const { child, ended } = startCli([command, settingsPath, ...rest], environment);
      bell.ringAfter(scopes, afterRequests, () => child.kill('SIGKILL'));
      return ended;
    },
    async sendToTheEnd() {
      for (let sends = 1; sends <= RUNS_THROUGH_FAULTS; sends += 1) {
        if ((await run('send')).exitCode === 0) return;
      }
      simulator.setFaults([]);
      const last = await run('send');
      expect(last.exitCode, last.stdout + last.stderr).toBe(0);
    },
  };
}

/** The natural key of a request to store a record, as the ledger writes it. */
export function keyOfWrite({ fields }: JournalEntry): string {
  return naturalKeyOf(
    dataset,
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ''])),
  );
}

const dataset = datasetById(loadCatalogue(), DATASET);

function settingsFor(baseUrl: string): object {
  return {
    version: 1,
    satker: exampleSatker.satker,
    environment: ENVIRONMENT,
    baseUrl,
    sending: { maximumConcurrency: 4, requestTimeoutSeconds: 5 },
    mappings: [balanceMapping('saldo.xlsx')],
  };
}

interface Bell {
  note(entry: JournalEntry): void;
  /** Rings once, in the very turn in which the last of the requests arrives. */
  ringAfter(scopes: readonly Scope[], requests: number, ring: () => void): void;
}

function createBell(): Bell {
  let waiting: { readonly scopes: readonly Scope[]; readonly ring: () => void; left: number } | null = null;
  return {
    ringAfter(scopes, requests, ring) {
      waiting = { scopes, ring, left: requests };
    },
    note(entry) {
      if (waiting === null || !waiting.scopes.includes(entry.scope)) return;
      waiting.left -= 1;
      if (waiting.left > 0) return;
      const { ring } = waiting;
      waiting = null;
      ring();
    },
  };
}
