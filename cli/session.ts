import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Clock } from '../core/clock.ts';
import { createEngine, type Engine } from '../core/engine.ts';
import type { Secrets } from '../core/secrets.ts';
import { environmentSecrets } from '../core/secrets/environmentSecrets.ts';
import { firstSecrets } from '../core/secrets/firstSecrets.ts';
import { readSettings } from '../core/settings/settingsFile.ts';
import type { Settings } from '../core/settings.ts';
import { systemClock } from '../core/systemClock.ts';
import { exampleSatker } from '../simulator/options.ts';
import { startSimulator, type Simulator } from '../simulator/simulator.ts';
import { askedSecrets } from './askedSecrets.ts';
import type { Terminal } from './command.ts';

/** A settings file opened for work: its engine, and the simulator where the settings mean it. */
export interface Session {
  readonly settings: Settings;
  readonly engine: Engine;
  close(): Promise<void>;
}

export interface SessionFiles {
  readonly settings: string;
  readonly ledger: string;
  readonly simulator: string;
}

const FIRST_RETRY_DELAY_MS = 2000;
const GIVE_UP_AFTER_MS = 120_000;

/** Where a settings file keeps what belongs to it: beside it, under its own name. */
export function filesOf(settingsPath: string, ledgerPath?: string): SessionFiles {
  const stem = settingsPath.replace(/\.json$/i, '');
  return {
    settings: settingsPath,
    ledger: ledgerPath ?? `${stem}.ledger.sqlite`,
    simulator: `${stem}.simulasi.sqlite`,
  };
}

/**
 * Opens a session. For the environment `simulation` a simulator is started whose state lies beside the
 * settings; for the others the key comes from the environment or is asked for.
 */
export async function openSession(
  files: SessionFiles,
  terminal: Terminal,
  { needsKey, clock = systemClock }: { readonly needsKey: boolean; readonly clock?: Clock },
): Promise<Session> {
  const settings = await readSettings(files.settings);
  await mkdir(dirname(files.ledger), { recursive: true });
  const simulator =
    settings.environment === 'simulation' && settings.baseUrl === undefined
      ? await startSimulator({ statePath: files.simulator, datasets: [...settings.userDatasets] })
      : null;
  try {
    const engine = createEngine({
      settings,
      secrets: await secretsFor(settings, terminal, needsKey),
      clock,
      random: Math.random,
      variables: terminal.environment,
      ledgerPath: files.ledger,
      temporaryDirectory: join(tmpdir(), 'kirim-bios'),
      firstRetryDelayMs: numberOf(terminal.environment.KIRIM_BIOS_FIRST_RETRY_MS) ?? FIRST_RETRY_DELAY_MS,
      giveUpAfterMs: GIVE_UP_AFTER_MS,
      simulation: () => ({ baseUrl: simulator?.baseUrl ?? '', ...exampleSatker }),
    });
    if (engine.replacement !== null)
      terminal.complain(`${engine.replacement.message}\n${engine.replacement.remedy}`);
    return { settings, engine, close: () => closeAll(engine, simulator) };
  } catch (error) {
    await simulator?.close();
    throw error;
  }
}

async function closeAll(engine: Engine, simulator: Simulator | null): Promise<void> {
  engine.close();
  await simulator?.close();
}

/** The key is asked for before anything is done; a database's password only when the database is read. */
async function secretsFor(
  { environment }: Settings,
  terminal: Terminal,
  needsKey: boolean,
): Promise<Secrets> {
  const secrets = firstSecrets([environmentSecrets(terminal.environment), askedSecrets(terminal)]);
  if (needsKey) await secrets.get(`bios:${environment}`);
  return secrets;
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}
