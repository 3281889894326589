import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { faultSchema } from '../../simulator/faultSpecification.ts';
import { exampleSatker, parseSimulatorOptions, simulatorOptionsSchema } from '../../simulator/options.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { exitCode, type Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { UsageError } from '../usageError.ts';

/** Options that are lists come as JSON; every other one is a flag of its own name. */
const listOptions = new Set(['satkers', 'datasets', 'faults']);
const faultList = z.array(faultSchema);

/** Runs the BIOS simulator until Ctrl+C. */
export const simulatorCommand: Command = {
  usage: '[--port 0] [--state FILE] [--faults JSON|FILE] [--<pilihan> NILAI …]',
  summary: 'jalankan tiruan BIOS di komputer ini, dengan gangguan sesuai permintaan',
  async run(arguments_, terminal) {
    const { faults, state, ...flags } = readFlags(arguments_);
    const simulator = await startSimulator(
      parseSimulatorOptions({
        ...Object.fromEntries(Object.entries(flags).map(([name, value]) => [camelCase(name), value])),
        ...(state === undefined ? {} : { statePath: state }),
        ...(faults === undefined ? {} : { faults: await readFaults(faults) }),
      }),
    );
    try {
      terminal.print(`Simulator BIOS berjalan di ${simulator.baseUrl}`);
      terminal.print(`Satker ${exampleSatker.satker}, kunci ${exampleSatker.key}`);
      terminal.print(`Gangguan dan catatan: ${simulator.adminUrl}/faults dan ${simulator.adminUrl}/requests`);
      terminal.print('Tekan Ctrl+C untuk berhenti.');
      if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
    } finally {
      await simulator.close();
    }
    return exitCode.well;
  },
};

function readFlags(arguments_: readonly string[]): Record<string, string | undefined> {
  const names = Object.keys(simulatorOptionsSchema.shape).filter((name) => !listOptions.has(name));
  const options = [...names.map(kebabCase), 'state', 'faults'].map((name) => [name, { type: 'string' }]);
  const { values, positionals } = parseArguments(
    arguments_,
    z.record(z.string(), z.object({ type: z.literal('string') })).parse(Object.fromEntries(options)),
  );
  if (positionals.length > 0) throw new UsageError('Perintah ini hanya memerlukan pilihan (--nama nilai).');
  return values;
}

async function readFaults(text: string): Promise<z.infer<typeof faultList>> {
  try {
    const json = text.trimStart().startsWith('[') ? text : await readFile(text, 'utf8');
    return faultList.parse(JSON.parse(json));
  } catch (error) {
    const example = '[{"kind":"latency","latencyMs":200}]';
    throw new UsageError(`--faults harus daftar gangguan yang sah, misalnya ${example}.`, { cause: error });
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
