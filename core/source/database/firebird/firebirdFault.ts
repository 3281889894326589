import type { SourceErrorCode } from '../../../errors.ts';
import { fieldOf } from '../fieldOf.ts';
import { PasswordNeeded } from '../passwordNeeded.ts';

/** Firebird's own numbers ("gdscode"). */
const byNumber: Readonly<Record<number, SourceErrorCode>> = {
  // Not a database, no such file or alias, made by another version, shut down, path not allowed.
  335544323: 'database-missing',
  335544344: 'database-missing',
  335544379: 'database-missing',
  335544528: 'database-missing',
  335544733: 'database-missing',
  335544352: 'access-denied',
  335544375: 'unreachable',
  335544721: 'unreachable',
  335544856: 'unreachable',
  335544472: 'login-refused',
  335545106: 'login-refused',
  // The server wants an encryption that this side does not speak, or the other way round.
  335545064: 'tls-failed',
};

export function classifyFirebird(error: unknown): SourceErrorCode | null {
  if (error instanceof PasswordNeeded) return 'login-refused';
  const number = fieldOf(error, 'gdscode');
  return typeof number === 'number' ? (byNumber[number] ?? null) : null;
}
