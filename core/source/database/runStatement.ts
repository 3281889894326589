import type { Clock } from '../../clock.ts';
import type { SourceError } from '../../errors.ts';
import type { Cell } from '../source.ts';
import type { BoundStatement } from './bindSelect.ts';
import type { ResultStream } from './driver.ts';
import { watchWaits, type Interruption } from './interruption.ts';
import type { Session } from './session.ts';

export interface RunOptions {
  readonly clock: Clock;
  /** The longest silence of the server that is waited for. */
  readonly silenceMs: number;
  readonly signal?: AbortSignal | undefined;
  /** What is thrown for an error of the library, or for `Interrupted`. */
  readonly toSourceError: (error: unknown) => SourceError;
}

export interface RunningStatement extends ResultStream {
  /** Stops the server's query and ends the session, unless that has happened. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Runs one statement in a session of its own. However the reading ends, the session ends with it; when it ends
 * early, the server is told to stop first.
 */
export async function runStatement(
  open: () => Promise<Session>,
  statement: BoundStatement,
  options: RunOptions,
): Promise<RunningStatement> {
  const interruption = watchWaits(options.clock, options.silenceMs, options.signal);
  try {
    const session = await openUntil(open, interruption);
    // Never rejects.
    void session.lost?.then((error) => interruption.fail(error));
    try {
      const result = await interruption.wait(session.query(statement));
      const end = ending(session, interruption);
      return {
        columns: result.columns,
        rows: rowsOf(result, interruption, end, options),
        stop: () => end(false),
      };
    } catch (error) {
      await ending(session, interruption)(false);
      throw error;
    }
  } catch (error) {
    interruption.end();
    throw options.toSourceError(error);
  }
}

/** A session that opens after nobody waits for it any more is closed again. */
async function openUntil(open: () => Promise<Session>, interruption: Interruption): Promise<Session> {
  const opening = open();
  let isAwaited = true;
  opening.then(
    async (session) => (isAwaited ? undefined : session.close()),
    () => undefined,
  );
  try {
    return await interruption.wait(opening);
  } catch (error) {
    isAwaited = false;
    throw error;
  }
}

type End = (isComplete: boolean) => Promise<void>;

/** Ends the session once, however often it is called. */
function ending(session: Session, interruption: Interruption): End {
  let ended: Promise<void> | null = null;
  return (isComplete) => {
    interruption.interrupt('cancelled');
    interruption.end();
    ended ??= endSession(session, isComplete);
    return ended;
  };
}

async function endSession(session: Session, isComplete: boolean): Promise<void> {
  if (!isComplete) await session.cancel();
  await session.close();
}

async function* rowsOf(
  result: ResultStream,
  interruption: Interruption,
  end: End,
  options: RunOptions,
): AsyncGenerator<readonly Cell[]> {
  const iterator = result.rows[Symbol.asyncIterator]();
  let isComplete = false;
  try {
    while (!isComplete) {
      const next = await interruption.wait(iterator.next());
      if (next.done === true) isComplete = true;
      else yield next.value;
    }
  } catch (error) {
    throw options.toSourceError(error);
  } finally {
    await end(isComplete);
  }
}
