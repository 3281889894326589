import type { SourceErrorCode } from '../../../errors.ts';
import { fieldOf } from '../fieldOf.ts';

/** The server's error numbers. */
const byNumber: Readonly<Record<number, SourceErrorCode>> = {
  229: 'access-denied',
  230: 'access-denied',
  297: 'access-denied',
  300: 'access-denied',
  911: 'database-missing',
  916: 'database-missing',
  942: 'database-missing',
  976: 'database-missing',
  978: 'database-missing',
  1222: 'timed-out',
  4060: 'database-missing',
  4064: 'database-missing',
  18452: 'login-refused',
  18456: 'login-refused',
  18470: 'login-refused',
  18486: 'login-refused',
  18487: 'login-refused',
  18488: 'login-refused',
};

/** tedious' own codes. What broke a socket is inside `ESOCKET`, in the network's codes. */
const byCode: Readonly<Record<string, SourceErrorCode>> = {
  ECLOSE: 'unreachable',
  EENCRYPT: 'tls-failed',
  EINSTLOOKUP: 'unreachable',
  ELOGIN: 'login-refused',
  ETIMEOUT: 'unreachable',
};

export function classifySqlServer(error: unknown): SourceErrorCode | null {
  const number = fieldOf(error, 'number');
  const code = fieldOf(error, 'code');
  return (
    (typeof number === 'number' ? byNumber[number] : undefined) ??
    (typeof code === 'string' ? byCode[code] : undefined) ??
    null
  );
}

/** What the server said when it refused to let somebody in. */
export interface ServerMessage {
  readonly number: number;
  readonly message: string;
}

/**
 * A refused login with the server's reason, which the library keeps out of its error. That the database cannot be
 * opened says more than "login failed", which follows it.
 */
export function withReason(error: unknown, messages: readonly ServerMessage[]): unknown {
  if (fieldOf(error, 'code') !== 'ELOGIN') return error;
  const reason = messages.find(({ number }) => byNumber[number] === 'database-missing') ?? messages[0];
  if (reason === undefined) return error;
  return Object.assign(new Error(reason.message, { cause: error }), {
    number: reason.number,
    code: 'ELOGIN',
  });
}
