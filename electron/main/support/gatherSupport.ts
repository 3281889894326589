import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DoctorReport } from '../../../core/doctor/doctorReport.ts';
import type { Settings } from '../../../core/settings.ts';
import type { ApplicationState } from '../../applicationState.ts';
import type { LedgerStatistics } from '../../ledgerStatistics.ts';
import type { Reply } from '../../reply.ts';
import type { About } from '../../shellViews.ts';
import { readMachineFacts } from './machineFacts.ts';
import type { FileSize, SupportParts } from './supportParts.ts';

export interface SupportSources {
  readonly now: number;
  readonly about: About;
  /** As in Electron's `app.getLocale()`. */
  readonly locale: string;
  readonly state: ApplicationState;
  readonly settings: Settings;
  readonly runDoctor: () => Reply<DoctorReport>;
  readonly ledgerStatistics: () => Reply<LedgerStatistics>;
  readonly logFiles: readonly string[];
}

/** Of each part of the log as much, from its end, as a reader can bear. */
const LONGEST_LOG = 1024 * 1024;

/** Gathers everything; a part that cannot be had is missing or says why. Never rejects. */
export async function gatherSupport(sources: SupportSources): Promise<SupportParts> {
  const { now, about, locale, state, settings, logFiles } = sources;
  const [machine, doctor, ledger, profileFiles, logs] = await Promise.all([
    readMachineFacts(about.profileFolder, locale),
    sources.runDoctor(),
    sources.ledgerStatistics(),
    sizesIn(about.profileFolder),
    Promise.all(logFiles.map(readLog)),
  ]);
  return {
    createdAt: now,
    about,
    machine,
    state,
    settings,
    doctor,
    ledger,
    profileFiles,
    logs: logs.filter((log) => log !== null),
  };
}

async function sizesIn(folder: string): Promise<readonly FileSize[]> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? [{ name, bytes: found.size }] : []),
        () => [],
      ),
    ),
  );
  return sizes.flat();
}

async function readLog(path: string): Promise<SupportParts['logs'][number] | null> {
  try {
    return { name: basename(path), text: await readEnd(path) };
  } catch {
    return null;
  }
}

async function readEnd(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - LONGEST_LOG);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
