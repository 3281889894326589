import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { exampleSatker } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { runCli, type CliResult } from './cliProcess.ts';

export const DATASET = 'kesehatan/layanan/pasien_igd';

const environment = { KIRIM_BIOS_KEY: exampleSatker.key, KIRIM_BIOS_FIRST_RETRY_MS: '5' };

/** A settings file with one mapping (`igd`, of a csv), a simulator, and the command line. */
export interface Office {
  readonly folder: string;
  readonly settings: string;
  readonly simulator: Simulator;
  /** The command line with the office's key. */
  cli(...arguments_: string[]): Promise<CliResult>;
  /** A command on the office's settings. */
  run(command: string, ...rest: string[]): Promise<CliResult>;
  /** The same with no more than so many megabytes for what JavaScript holds. */
  runWithHeap(megabytes: number, command: string, ...rest: string[]): Promise<CliResult>;
}

/** @param csv - With the columns `tanggal` and `jumlah`. */
export async function openOffice(csv: string, schedule?: object): Promise<Office> {
  const folder = temporaryFolder();
  const simulator = await startSimulator();
  onTestFinished(() => simulator.close());
  writeFileSync(join(folder, 'igd.csv'), csv);
  const settings = join(folder, 'pengaturan.json');
  const mapping = {
    id: 'igd',
    dataset: DATASET,
    source: { kind: 'file', path: 'igd.csv' },
    bindings: {
      tgl_transaksi: { from: 'column', column: 'tanggal' },
      jumlah: { from: 'column', column: 'jumlah' },
    },
    ...(schedule === undefined ? {} : { schedule }),
  };
  writeFileSync(
    settings,
    JSON.stringify({
      version: 1,
      satker: exampleSatker.satker,
      environment: 'training',
      baseUrl: simulator.baseUrl,
      mappings: [mapping],
    }),
  );
  return {
    folder,
    settings,
    simulator,
    cli,
    run: (command, ...rest) => cli(command, settings, ...rest),
    runWithHeap: (megabytes, command, ...rest) =>
      runCli([command, settings, ...rest], {
        ...environment,
        NODE_OPTIONS: `--max-old-space-size=${megabytes}`,
      }),
  };
}

function cli(...arguments_: string[]): Promise<CliResult> {
  return runCli(arguments_, environment);
}
