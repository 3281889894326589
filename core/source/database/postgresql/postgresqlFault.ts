import type { SourceErrorCode } from '../../../errors.ts';
import { fieldOf } from '../fieldOf.ts';
import { PasswordNeeded } from '../passwordNeeded.ts';

export const NO_TLS_OFFERED = 'The server does not support SSL connections';

/** What the library says without a code. */
const byWords: Readonly<Record<string, SourceErrorCode>> = {
  [NO_TLS_OFFERED]: 'tls-failed',
  'There was an error establishing an SSL connection': 'tls-failed',
  'Connection terminated': 'unreachable',
  'Connection terminated unexpectedly': 'unreachable',
  'timeout expired': 'unreachable',
};

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
  const state = fieldOf(error, 'code');
  const words = fieldOf(error, 'message');
  if (state === undefined && typeof words === 'string') return byWords[words] ?? null;
  if (typeof state !== 'string' || !/^[0-9A-Z]{5}$/.test(state)) return null;
  return byState[state] ?? byState[state.slice(0, 3)] ?? byState[state.slice(0, 2)] ?? null;
}
