import type { SourceErrorCode } from '../../../errors.ts';
import { fieldOf } from '../fieldOf.ts';
import { PasswordNeeded } from '../passwordNeeded.ts';

/** The library says this without a code. */
export const NO_TLS_OFFERED = 'The server does not support SSL connections';

/** SQLSTATE codes, or the class that their first two characters name. */
const byState: Readonly<Record<string, SourceErrorCode>> = {
  '08': 'unreachable',
  '28': 'login-refused',
  '3D': 'database-missing',
  '42501': 'access-denied',
  '53300': 'unreachable',
  '57014': 'timed-out',
  '57P': 'unreachable',
};

export function classifyPostgresql(error: unknown): SourceErrorCode | null {
  if (error instanceof PasswordNeeded) return 'login-refused';
  if (fieldOf(error, 'message') === NO_TLS_OFFERED) return 'tls-failed';
  const state = fieldOf(error, 'code');
  if (typeof state !== 'string' || !/^[0-9A-Z]{5}$/.test(state)) return null;
  return byState[state] ?? byState[state.slice(0, 3)] ?? byState[state.slice(0, 2)] ?? null;
}
