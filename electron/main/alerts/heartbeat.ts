import { writeFile } from 'node:fs/promises';
import type { Clock } from '../../../core/clock.ts';
import type { RunReport } from '../../../core/run/runReport.ts';
import type { HeartbeatSettings } from '../../../core/settings/alertSettings.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Problem } from '../../reply.ts';
import type { Log } from '../logs/createLog.ts';

/** A sign of life for a watcher outside, which raises the alarm when it stays away. */
export interface Heartbeat {
  /** A pass has ended. Resolves when the sign was given, or given up; never rejects. */
  passed(report: RunReport): Promise<void>;
  /** Gives the sign of a good pass now; null when it was given. */
  tryOut(): Promise<Problem | null>;
}

export interface HeartbeatOptions {
  readonly settings: () => Settings;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

const RESTS_MS = [5000, 30_000];
const TIMEOUT_MS = 15_000;

/** Nothing is said of the simulation: its heart would beat though BIOS gets nothing. */
export function createHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { settings, clock, log } = options;
  const state = { last: Promise.resolve(), isFailing: false };
  const beat = async (isGood: boolean): Promise<void> => {
    const { heartbeat } = settings().alerts;
    if (heartbeat === undefined) return;
    const problem = await withRetries(clock, () => giveSign(options, heartbeat, isGood));
    if (problem !== null && !state.isFailing)
      log.warn(`Heartbeat fails: ${problem.code}, ${problem.message}`);
    if (problem === null && state.isFailing) log.info('Heartbeat works again');
    state.isFailing = problem !== null;
  };
  return {
    async passed(report) {
      const isGood = goodness(report);
      if (isGood === null || report.environment === 'simulation') return;
      // One after the other, so that the watcher hears of passes in their order.
      state.last = state.last.then(() => beat(isGood));
      await state.last;
    },
    async tryOut() {
      const { heartbeat } = settings().alerts;
      return heartbeat === undefined ? notSetUp : giveSign(options, heartbeat, true);
    },
  };
}

/** Whether a pass did its work; null when somebody ended it, which says nothing. */
function goodness({ stop, mappings, missingDatasets }: RunReport): boolean | null {
  if (stop?.kind === 'cancelled') return null;
  return stop === null && missingDatasets.length === 0 && mappings.every(({ failure }) => failure === null);
}

async function withRetries(clock: Clock, work: () => Promise<Problem | null>): Promise<Problem | null> {
  for (const rest of RESTS_MS) {
    if ((await work()) === null) return null;
    await clock.sleep(rest);
  }
  return work();
}

async function giveSign(
  options: HeartbeatOptions,
  heartbeat: HeartbeatSettings,
  isGood: boolean,
): Promise<Problem | null> {
  const { url, failureUrl, file } = heartbeat;
  const written = isGood && file !== undefined ? await writeSign(options.clock, file) : null;
  const address = isGood ? url : failureUrl;
  const asked = address === undefined ? null : await ask(options.fetch, heartbeat.method, address);
  return written ?? asked;
}

async function writeSign(clock: Clock, file: string): Promise<Problem | null> {
  try {
    await writeFile(file, `${new Date(clock.now()).toISOString()}\n`);
    return null;
  } catch {
    return {
      code: 'heartbeat-file',
      message: `Berkas denyut ${file} tidak dapat ditulis.`,
      remedy: 'Periksa apakah foldernya ada dan dapat ditulis.',
    };
  }
}

/** The path of the address may be a secret by itself, so only the host is ever named. */
async function ask(fetch: typeof globalThis.fetch, method: string, address: string): Promise<Problem | null> {
  const status = await fetch(address, { method, signal: AbortSignal.timeout(TIMEOUT_MS) })
    .then(async (response) => {
      await response.body?.cancel();
      return response.ok ? null : `HTTP ${response.status}`;
    })
    .catch(() => 'tidak ada jawaban');
  if (status === null) return null;
  return {
    code: 'heartbeat-address',
    message: `Alamat denyut di ${new URL(address).host} tidak menerima (${status}).`,
    remedy: 'Periksa alamat denyut di Pengaturan dan sambungan jaringan.',
  };
}

const notSetUp: Problem = {
  code: 'heartbeat-not-set-up',
  message: 'Alamat atau berkas denyut belum diisi.',
  remedy: 'Isi di Pengaturan.',
};
