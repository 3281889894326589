import type { Session } from './openSession.ts';
import type { WorkerConfiguration } from './workerCalls.ts';

/** Holds the one session, through every change of settings. */
export interface SessionHolder {
  /** The open session; rejects with why there is none. */
  session(): Promise<Session>;
  /** Closes the session once `idle` has come, and opens one for this configuration. Rejects as opening does. */
  replace(configuration: WorkerConfiguration, idle: Promise<void>): Promise<void>;
  close(idle: Promise<void>): Promise<void>;
}

export function createSessionHolder(
  open: (configuration: WorkerConfiguration) => Promise<Session>,
): SessionHolder {
  const holder = { current: none };
  return {
    session: () => holder.current(),
    async replace(configuration, idle) {
      const opening = close(holder.current, idle).then(() => open(configuration));
      // Whoever asks for the session learns of a failure; so does the caller below.
      opening.catch(() => undefined);
      holder.current = () => opening;
      await opening;
    },
    async close(idle) {
      const held = holder.current;
      holder.current = none;
      await close(held, idle);
    },
  };
}

function none(): Promise<Session> {
  return Promise.reject(new Error('the engine is not open'));
}

async function close(held: () => Promise<Session>, idle: Promise<void>): Promise<void> {
  await idle;
  const session = await held().catch(() => null);
  await session?.close();
}
