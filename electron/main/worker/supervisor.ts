import type { Clock } from '../../../core/clock.ts';
import type { WorkerState } from '../../applicationState.ts';
import { fail, type Result } from '../../reply.ts';
import {
  asPromised,
  createPeer,
  PeerGone,
  type AnswerOf,
  type ArgumentsOf,
  type Calls,
  type Peer,
} from '../../worker/peer.ts';
import type { WorkerCalls, WorkerConfiguration } from '../../worker/workerCalls.ts';
import type { WorkerProcess } from './workerProcess.ts';

/** Calls of the worker that others may make; opening and closing are the supervisor's. */
export type EngineCallName = Exclude<keyof WorkerCalls, 'open' | 'close'>;

/** Keeps one worker running and hands calls to it. */
export interface WorkerSupervisor {
  /** Asks the worker, waiting for one that is just starting. Never rejects. */
  call<Name extends EngineCallName>(
    name: Name,
    ...args: ArgumentsOf<WorkerCalls[Name]>
  ): Promise<AnswerOf<WorkerCalls[Name]>>;
  /** Starts the worker, or has it open its engine anew; says whether that worked. */
  configure(configuration: WorkerConfiguration): Promise<Result<null>>;
  /** Ends the worker in good order, or harshly after a while. Nothing is restarted afterwards. */
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  readonly fork: () => WorkerProcess;
  /** What the worker may ask of main. */
  readonly answers: Calls;
  readonly clock: Clock;
  readonly onState: (state: WorkerState) => void;
  /** Told once for a row of deaths, until a worker has lived for a while. */
  readonly onDeath: () => void;
}

const FIRST_RESTART_MS = 500;
const LONGEST_RESTART_MS = 60_000;
/** A worker that lived so long is healthy: what kills it then is a new trouble. */
const HEALTHY_AFTER_MS = 60_000;
/** A call under way when a worker dies is made again with the next, but not for ever: it may be the cause. */
const LIVES_PER_CALL = 3;
const STOP_GRACE_MS = 8000;

/** Calls that must not be made twice: whether the first had its effect shows in the ledger. */
const onlyOnce: ReadonlySet<EngineCallName> = new Set([
  'decide',
  'skipPeriod',
  'unskipPeriod',
  'cancel',
  'suspend',
]);

interface Life {
  readonly process: WorkerProcess;
  readonly peer: Peer<WorkerCalls>;
  readonly startedAt: number;
  /** Whether its engine is open. */
  opened: Promise<Result<null>>;
}

interface State {
  configuration: WorkerConfiguration | null;
  /** The worker that lives, or the one that is about to; null before the first and after the last. */
  life: Promise<Life> | null;
  deathsInARow: number;
  readonly stopping: AbortController;
}

export function createSupervisor(options: SupervisorOptions): WorkerSupervisor {
  const { clock, onState } = options;
  const state: State = {
    configuration: null,
    life: null,
    deathsInARow: 0,
    stopping: new AbortController(),
  };
  return {
    call: (name, ...args) => askLiving(state, options, name, args),
    async configure(configuration) {
      state.configuration = configuration;
      if (state.life === null) {
        onState({ kind: 'starting' });
        state.life = Promise.resolve(startLife(state, options, configuration));
        return (await state.life).opened;
      }
      const life = await state.life;
      return open(life, configuration, options);
    },
    async stop() {
      state.stopping.abort();
      const life = await state.life?.catch(() => null);
      if (life === null || life === undefined) return;
      const ended = Promise.withResolvers<void>();
      life.process.onExit(() => ended.resolve());
      await Promise.race([life.peer.call('close').catch(() => undefined), clock.sleep(STOP_GRACE_MS)]);
      life.process.kill();
      await Promise.race([ended.promise, clock.sleep(STOP_GRACE_MS)]);
    },
  };
}

function startLife(state: State, options: SupervisorOptions, configuration: WorkerConfiguration): Life {
  const process = options.fork();
  const peer = createPeer<WorkerCalls>(process, options.answers);
  const life: Life = {
    process,
    peer,
    startedAt: options.clock.now(),
    opened: Promise.resolve(ended),
  };
  process.onExit(() => {
    if (!state.stopping.signal.aborted) startAgain(state, options, life);
    peer.leave();
  });
  void open(life, configuration, options);
  return life;
}

function open(
  life: Life,
  configuration: WorkerConfiguration,
  { onState }: SupervisorOptions,
): Promise<Result<null>> {
  const opening = life.peer.call('open', configuration).catch(() => ended);
  life.opened = opening;
  void opening.then((result) => {
    const isCurrent = life.opened === opening && result !== ended;
    if (isCurrent) onState(result.ok ? { kind: 'ready' } : { kind: 'failed', problem: result.problem });
    return result;
  });
  return opening;
}

/** What has died is replaced after a rest that doubles with every death in a row. */
function startAgain(state: State, options: SupervisorOptions, dead: Life): void {
  const { clock, onState, onDeath } = options;
  if (clock.now() - dead.startedAt >= HEALTHY_AFTER_MS) state.deathsInARow = 0;
  const rest = Math.min(FIRST_RESTART_MS * 2 ** state.deathsInARow, LONGEST_RESTART_MS);
  state.deathsInARow += 1;
  const next = clock.sleep(rest, state.stopping.signal).then(() => {
    if (state.configuration === null) throw new PeerGone();
    return startLife(state, options, state.configuration);
  });
  // Whoever waits for it learns that the application is ending.
  next.catch(() => undefined);
  state.life = next;
  onState({ kind: 'restarting' });
  if (state.deathsInARow === 1) onDeath();
}

/** Asks whichever worker lives; a call that may be made twice outlives the worker that was doing it. */
async function askLiving<Name extends EngineCallName>(
  state: State,
  options: SupervisorOptions,
  name: Name,
  args: ArgumentsOf<WorkerCalls[Name]>,
): Promise<AnswerOf<WorkerCalls[Name]>> {
  for (let lives = 1; ; lives += 1) {
    try {
      const life = await state.life;
      if (life === null || state.stopping.signal.aborted) return asPromised(ended);
      const opened = await openedFor(name, life, state, options);
      if (!opened.ok && opened !== ended) return asPromised(opened);
      if (opened.ok) return await life.peer.call(name, ...args);
    } catch (error) {
      if (!(error instanceof PeerGone)) throw error;
      if (state.stopping.signal.aborted || onlyOnce.has(name)) return asPromised(ended);
    }
    if (lives >= LIVES_PER_CALL) return asPromised(ended);
  }
}

/** An engine that could not be opened (the ledger was in use, say) is tried again when there is something to send. */
async function openedFor(
  name: EngineCallName,
  life: Life,
  state: State,
  options: SupervisorOptions,
): Promise<Result<null>> {
  const opened = await life.opened;
  const isWorthAnother = name === 'send' || name === 'runDue';
  if (opened.ok || opened === ended || !isWorthAnother || state.configuration === null) return opened;
  return open(life, state.configuration, options);
}

const ended = fail(
  'worker-ended',
  'Mesin pengiriman berhenti sebelum pekerjaan ini selesai. Data di buku kirim tidak hilang.',
  'Tunggu sebentar, lalu coba lagi. Bila terulang, buat Bundel bantuan dan kirimkan kepada pengelola.',
);
