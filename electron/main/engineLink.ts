import type { Session } from 'electron/main';
import type { Clock } from '../../core/clock.ts';
import type { RunReport } from '../../core/run/runReport.ts';
import type { Settings } from '../../core/settings.ts';
import { coalesce } from './coalesce.ts';
import { createEngineAnswers } from './engineAnswers.ts';
import type { OpenedShell } from './openShell.ts';
import { RING_FAILED, workerDiedProblem } from './problems.ts';
import type { MainWindow } from './window.ts';
import { createSupervisor, type WorkerSupervisor } from './worker/supervisor.ts';
import { forkWorker } from './worker/workerProcess.ts';

/** The way from main to the engine: settings go there, what the ledger says comes back. */
export interface EngineLink extends Pick<WorkerSupervisor, 'call' | 'stop'> {
  /** Has the engine work with these settings from its next pass on. */
  configure(settings: Settings): Promise<void>;
  /** Asks what the ledger says at a glance. */
  refresh(): Promise<void>;
  /** Sends what is due. Bells while one is being answered are answered together after it: things may have changed. */
  ring(): Promise<void>;
  /** The computer is going to sleep: ends a run in good order, and begins no other for bells of before. */
  suspend(): Promise<void>;
}

export interface EngineLinkParts extends OpenedShell {
  /** Where main's bundle lies. */
  readonly folder: string;
  readonly clock: Clock;
  readonly window: Pick<MainWindow, 'tell'>;
  readonly session: Pick<Session, 'resolveProxy'>;
  readonly onFinished: (report: RunReport) => void;
}

const FIRST_RETRY_MS = 1000;
const GIVE_UP_AFTER_MS = 5 * 60_000;
const LOOK_EVERY_MS = 60 * 60_000;

export function createEngineLink(parts: EngineLinkParts): EngineLink {
  const { clock, profile, state } = parts;
  const supervisor: WorkerSupervisor = createSupervisor({
    fork: () => forkWorker(parts.folder),
    answers: {
      ...createEngineAnswers({
        ...parts,
        onFinished(report) {
          parts.onFinished(report);
          void refresh();
        },
        onFault: (text) => parts.log.error(`Worker: ${text}`),
        now: () => clock.now(),
      }),
    },
    clock,
    // What a dead worker was doing, its successor tells anew when it goes on with it.
    onState: (worker) => state.change(worker.kind === 'restarting' ? { worker, run: null } : { worker }),
    onDeath: () => state.notify(workerDiedProblem, clock.now()),
  });
  const looked = { at: 0 };
  async function refresh(): Promise<void> {
    looked.at = clock.now();
    const overview = await supervisor.call('overview', state.current().pause);
    if (overview.ok) state.change({ overview: overview.value });
  }
  const ringing = coalesce(async () => {
    const result = await supervisor.call('runDue', state.current().pause);
    // Without a pass nobody else looks, and silence grows with time alone.
    if (Math.abs(clock.now() - looked.at) >= LOOK_EVERY_MS) await refresh();
    if (result.ok) state.withdraw(RING_FAILED);
    else if (result.problem.code !== 'busy') {
      state.notify({ ...result.problem, code: RING_FAILED }, clock.now());
    }
  });
  return {
    call: (name, ...args) => supervisor.call(name, ...args),
    stop: () => supervisor.stop(),
    refresh,
    async configure(settings) {
      state.change({ environment: settings.environment });
      await supervisor.configure({
        settings,
        ledgerPath: profile.ledger,
        simulatorPath: profile.simulator,
        temporaryDirectory: profile.temporary,
        firstRetryDelayMs: FIRST_RETRY_MS,
        giveUpAfterMs: GIVE_UP_AFTER_MS,
      });
      await refresh();
    },
    ring: () => ringing.want(),
    async suspend() {
      ringing.forget();
      await supervisor.call('suspend');
    },
  };
}
