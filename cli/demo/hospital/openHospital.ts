import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../simulator/simulator.ts';
import type { Terminal } from '../../command.ts';
import { filesOf, openSession, type Session } from '../../session.ts';
import { createDemoClock, type DemoClock } from './demoClock.ts';
import type { OpenDemoDatabase } from './demoDatabase.ts';
import { openBooks, type HospitalBooks } from './hospitalBooks.ts';
import { hospitalSettings } from './hospitalSettings.ts';

/** What the acts of the hospital share. */
export interface HospitalStage {
  readonly terminal: Terminal;
  readonly clock: DemoClock;
  /** The database that the books are kept in, for people. */
  readonly databaseLabel: string;
  readonly books: HospitalBooks;
  readonly simulator: Simulator;
  readonly session: Session;
  /** Ends everything and removes folder and database. */
  close(): Promise<void>;
}

/** Monday morning. */
const BEGINNING = '2026-10-26T09:05+07:00';

/** Sets the stage: folder, database, simulator, engine, all at the demo's own time. */
export async function openHospital(
  terminal: Terminal,
  openDatabase: OpenDemoDatabase,
): Promise<HospitalStage> {
  // What was opened, to be closed in the opposite order, also when the rest cannot be opened or closed.
  const opened: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    const end = opened.pop();
    if (end === undefined) return;
    try {
      await end();
    } finally {
      await close();
    }
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'kirim-bios-demo-'));
    opened.push(() => rm(folder, { recursive: true, force: true }));
    const database = await openDatabase(folder);
    opened.push(() => database.drop());
    const clock = createDemoClock(BEGINNING);
    const simulator = await startSimulator({ now: () => clock.now() });
    opened.push(() => simulator.close());
    const settingsPath = join(folder, 'pengaturan.json');
    await writeFile(settingsPath, JSON.stringify(hospitalSettings(simulator.baseUrl, database), null, 2));
    // Nothing of the person's own environment (keys, proxies, passwords) reaches the demo, and nobody is asked for anything.
    const ownTerminal = { ...terminal, askSecret: () => Promise.resolve(null), environment: {} };
    const session = await openSession(filesOf(settingsPath), ownTerminal, { needsKey: true, clock });
    opened.push(() => session.close());
    const books = await openBooks(database);
    return { terminal, clock, databaseLabel: database.label, books, simulator, session, close };
  } catch (error) {
    await close();
    throw error;
  }
}
