import { join } from 'node:path';
import { createEngine, type Engine } from '../../core/engine.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { settingsSchema } from '../../core/settings.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exampleSatker } from '../../simulator/options.ts';

/** The engine as the application has it, with its ledger in a file of this folder. */
export function openBenchEngine(folder: string, baseUrl: string, settings: object): Engine {
  return createEngine({
    settings: settingsSchema.parse({ version: 1, satker: exampleSatker.satker, baseUrl, ...settings }),
    secrets: memorySecrets(),
    clock: systemClock,
    random: Math.random,
    variables: {},
    ledgerPath: join(folder, 'buku-kirim.sqlite'),
    temporaryDirectory: join(folder, 'salinan'),
    firstRetryDelayMs: 2000,
    giveUpAfterMs: 120_000,
    simulation: () => ({ baseUrl, ...exampleSatker }),
  });
}
