import { join } from 'node:path';
import type { Result } from '../../../../electron/reply.ts';
import { createLookSlot, type LookSlot } from '../../../../electron/worker/lookSlot.ts';
import { createMappingCalls, type MappingCalls } from '../../../../electron/worker/mapping/mappingCalls.ts';
import { memorySecrets } from '../../../../core/secrets/memorySecrets.ts';
import { mappingSettingsSchema, type MappingSettings } from '../../../../core/settings.ts';
import {
  startBench,
  type BenchOptions,
  type EngineBench,
  type MappingInput,
} from '../../../engine/engineBench.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

export const real = join(import.meta.dirname, '../../../fixtures/real');
export const penerimaan = 'keuangan/akuntansi/penerimaan';

export interface MappingBench extends Pick<EngineBench, 'engine' | 'clock'> {
  readonly bench: EngineBench;
  readonly calls: MappingCalls;
  readonly looks: LookSlot;
  /** How far looks have been read, as main was told. */
  readonly told: readonly number[];
}

/** The calls for making mappings, on a whole engine. */
export async function mappingBench(options: Partial<BenchOptions> = {}): Promise<MappingBench> {
  const bench = await startBench({ now: '2026-11-04T09:05+07:00', mappings: [], ...options });
  const looks = createLookSlot();
  const told: number[] = [];
  const { engine } = bench;
  const configuration = {
    settings: engine.settings,
    ledgerPath: '',
    simulatorPath: '',
    temporaryDirectory: join(temporaryFolder(), 'sementara'),
    firstRetryDelayMs: 1,
    giveUpAfterMs: 1,
  };
  const calls = createMappingCalls({
    clock: bench.clock,
    looks,
    onRows: (count) => told.push(count),
    onFault(error) {
      throw error;
    },
    session: async () => ({
      engine,
      configuration,
      secrets: memorySecrets(),
      simulatorUrl: () => '',
      route: { variables: {} },
      close: async () => undefined,
    }),
  });
  return { bench, engine, clock: bench.clock, calls, looks, told };
}

export async function valueOf<Value>(reply: Promise<Result<Value>>): Promise<Value> {
  const result = await reply;
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code}: ${result.problem.message}`);
}

export function mappingOf(input: MappingInput): MappingSettings {
  return mappingSettingsSchema.parse(input);
}
