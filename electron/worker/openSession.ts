import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../../core/clock.ts';
import { createEngine, type Engine } from '../../core/engine.ts';
import type { Secrets } from '../../core/secrets.ts';
import { exampleSatker } from '../../simulator/options.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { routeTo, type Route, type RouteOptions } from './route.ts';
import type { WorkerConfiguration } from './workerCalls.ts';

/** The engine at work, with the simulator where the settings mean it. */
export interface Session {
  readonly engine: Engine;
  readonly configuration: WorkerConfiguration;
  readonly secrets: Secrets;
  readonly simulatorUrl: () => string;
  readonly route: Route;
  close(): Promise<void>;
}

export interface SessionOptions extends RouteOptions {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Opens ledger and simulator. Throws `LedgerError`, `CatalogueError`, `SimulatorError`. */
export async function openSession(
  configuration: WorkerConfiguration,
  options: SessionOptions,
): Promise<Session> {
  const { settings, ledgerPath } = configuration;
  await mkdir(dirname(ledgerPath), { recursive: true });
  const simulator = await simulatorFor(configuration);
  const simulatorUrl = (): string => simulator?.baseUrl ?? '';
  try {
    const route = await routeTo(settings, simulatorUrl, options);
    const engine = createEngine({
      settings,
      secrets: options.secrets,
      clock: options.clock,
      random: options.random,
      ledgerPath,
      temporaryDirectory: configuration.temporaryDirectory,
      firstRetryDelayMs: configuration.firstRetryDelayMs,
      giveUpAfterMs: configuration.giveUpAfterMs,
      simulation: () => ({ baseUrl: simulatorUrl(), ...exampleSatker }),
      ...route,
    });
    const close = async (): Promise<void> => {
      engine.close();
      await simulator?.close();
    };
    return { engine, configuration, secrets: options.secrets, simulatorUrl, route, close };
  } catch (error) {
    await simulator?.close();
    throw error;
  }
}

async function simulatorFor({ settings, simulatorPath }: WorkerConfiguration): Promise<Simulator | null> {
  if (settings.environment !== 'simulation' || settings.baseUrl !== undefined) return null;
  // Whoever sends to BIOS needs no simulator in memory.
  const { startSimulator } = await import('../../simulator/simulator.ts');
  return startSimulator({ statePath: simulatorPath, datasets: [...settings.userDatasets] });
}
