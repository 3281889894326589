import type { Clock } from '../../core/clock.ts';
import type { Secrets } from '../../core/secrets.ts';
import { createMask } from '../../core/secrets/mask.ts';
import type { RunStatus } from '../applicationState.ts';
import { succeed, type Result } from '../reply.ts';
import { createActionCalls } from './actionCalls.ts';
import { createLogCalls } from './logCalls.ts';
import { createLookSlot } from './lookSlot.ts';
import { createMappingCalls } from './mapping/mappingCalls.ts';
import { openSession } from './openSession.ts';
import { createPeer, type Peer, type Port } from './peer.ts';
import { isExpected, problemOf } from './problemOf.ts';
import { createProgressFilter } from './progressFilter.ts';
import { createRunCalls } from './runCalls.ts';
import { createRunSlot } from './runSlot.ts';
import { createSessionHolder } from './sessionHolder.ts';
import { createViewCalls } from './viewCalls.ts';
import type { MainCalls, WorkerCalls } from './workerCalls.ts';

export interface WorkerOptions {
  readonly port: Port;
  readonly clock: Clock;
  readonly random: () => number;
  /** Electron's fetch; null outside Electron. */
  readonly systemFetch: typeof globalThis.fetch | null;
}

/** The engine behind a port. Nothing is open before main says what. */
export function createWorker({ port, clock, random, systemFetch }: WorkerOptions): void {
  const main: { peer?: Peer<MainCalls> } = {};
  // The peer is there before the first message comes.
  const peer = (): Peer<MainCalls> => main.peer ?? never();
  const now = (): number => clock.now();
  const tell = createProgressFilter(now, (run: RunStatus | null) => {
    void peer().call('runProgressed', run);
  });
  const slot = createRunSlot({ now, onChange: tell });
  const looks = createLookSlot();
  const holder = createSessionHolder(async (configuration) => {
    const session = await openSession(configuration, {
      secrets: secretsOf(peer),
      clock,
      random,
      systemFetch,
      resolveProxy: (url) => peer().call('resolveProxy', url),
    });
    const { replacement } = session.engine;
    if (replacement !== null) void peer().call('ledgerReplaced', replacement);
    return session;
  });
  const access = { session: () => holder.session(), onFault: (error: unknown) => reportFault(peer(), error) };
  const settled = async (work: Promise<void>): Promise<Result<null>> => {
    try {
      await work;
      return succeed(null);
    } catch (error) {
      if (!isExpected(error)) access.onFault(error);
      return { ok: false, problem: problemOf(error) };
    }
  };
  const onRows = (rows: number): void => void peer().call('lookProgressed', rows);
  const calls: WorkerCalls = {
    ...createViewCalls(access, clock, (step) => void peer().call('doctorStepped', step)),
    ...createRunCalls({ ...access, slot, onFinished: (report) => void peer().call('runFinished', report) }),
    ...createActionCalls(access, clock),
    ...createLogCalls({ ...access, looks, onRows }),
    ...createMappingCalls({ ...access, clock, looks, onRows }),
    open(configuration) {
      looks.stop();
      return settled(holder.replace(configuration, slot.idle()));
    },
    close() {
      looks.stop();
      slot.cancel();
      return settled(holder.close(slot.idle()));
    },
  };
  main.peer = createPeer<MainCalls>(port, { ...calls });
}

/** Secrets stay in main: they are asked for each time they are needed. */
function secretsOf(peer: () => Peer<MainCalls>): Secrets {
  return {
    get: (name) => peer().call('readSecret', name),
    has: (name) => peer().call('hasSecret', name),
  };
}

function reportFault(peer: Peer<MainCalls>, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  void peer.call('reportFault', createMask([])(text));
}

function never(): never {
  throw new Error('the worker has no way to main');
}
