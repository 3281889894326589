import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../core/civilDate.ts';
import { civilDateAt } from '../../core/schedule/timeZone.ts';
import { systemClock } from '../../core/systemClock.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import type { Terminal } from '../command.ts';
import { filesOf, openSession, type Session } from '../session.ts';
import { demoFaults } from './demoFaults.ts';
import { demoSettings, workbooks } from './demoSettings.ts';
import { writeDemoWorkbook } from './demoWorkbook.ts';

/** Days that the generated workbook holds figures for. */
const DAYS = 180;
/** Real workbooks, public and without personal data; also what the tests read. */
const REAL_WORKBOOKS = join(import.meta.dirname, '../../test/fixtures/real');

/** What the acts share. */
export interface DemoStage {
  readonly terminal: Terminal;
  /** A fresh folder of the demo's own, with settings, workbooks and ledger. */
  readonly folder: string;
  readonly days: number;
  readonly simulator: Simulator;
  readonly session: Session;
  /** Ends everything and removes the folder. */
  close(): Promise<void>;
}

/** Sets the stage: folder, workbooks, settings, simulator, engine. */
export async function openStage(terminal: Terminal): Promise<DemoStage> {
  const folder = await mkdtemp(join(tmpdir(), 'kirim-bios-demo-'));
  const simulator = await startSimulator({ faults: [...demoFaults] });
  const removeAll = async (): Promise<void> => {
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const session = await prepareFolder(folder, simulator, terminal);
    const close = async (): Promise<void> => {
      await session.close();
      await removeAll();
    };
    return { terminal, folder, days: DAYS, simulator, session, close };
  } catch (error) {
    await removeAll();
    throw error;
  }
}

async function prepareFolder(folder: string, simulator: Simulator, terminal: Terminal): Promise<Session> {
  for (const name of [workbooks.mixed, workbooks.single]) {
    await copyFile(join(REAL_WORKBOOKS, name), join(folder, name));
  }
  const yesterday = addDays(civilDateAt('Asia/Jakarta', systemClock.now()), -1);
  await writeDemoWorkbook(join(folder, workbooks.large), yesterday, DAYS);
  const settingsPath = join(folder, 'pengaturan.json');
  await writeFile(settingsPath, JSON.stringify(demoSettings(simulator.baseUrl), null, 2));
  // Nothing of the person's own environment (keys, proxies) reaches the demo, and nobody is asked for anything.
  const ownTerminal = {
    ...terminal,
    askSecret: () => Promise.resolve(null),
    environment: { KIRIM_BIOS_FIRST_RETRY_MS: '200' },
  };
  return openSession(filesOf(settingsPath), ownTerminal, { needsKey: true });
}
