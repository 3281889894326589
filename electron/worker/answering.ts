import { succeed, type Result } from '../reply.ts';
import type { Session } from './openSession.ts';
import { isExpected, problemOf } from './problemOf.ts';

/** Where calls find the engine. */
export interface SessionAccess {
  /** The session that is open; rejects with why there is none. */
  readonly session: () => Promise<Session>;
  /** Told of an error that nobody foresaw. */
  readonly onFault: (error: unknown) => void;
}

/** Answers out of the open session; whatever goes wrong is the answer. */
export async function answerWith<Value>(
  { session, onFault }: SessionAccess,
  ask: (session: Session) => Value | Promise<Value>,
): Promise<Result<Value>> {
  try {
    return succeed(await ask(await session()));
  } catch (error) {
    if (!isExpected(error)) onFault(error);
    return { ok: false, problem: problemOf(error) };
  }
}
