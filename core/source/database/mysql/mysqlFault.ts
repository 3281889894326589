import type { SourceErrorCode } from '../../../errors.ts';
import { fieldOf } from '../fieldOf.ts';

/** The server does not know read-only transactions (MySQL before 5.6). */
export class NoReadOnlySession extends Error {
  override readonly name = 'NoReadOnlySession';
}

/** MySQL's and MariaDB's error numbers. */
const byNumber: Readonly<Record<number, SourceErrorCode>> = {
  1044: 'database-missing',
  1045: 'login-refused',
  1049: 'database-missing',
  1129: 'login-refused',
  1130: 'login-refused',
  1142: 'access-denied',
  1143: 'access-denied',
  1227: 'access-denied',
  1251: 'login-refused',
  1370: 'access-denied',
  1698: 'login-refused',
  1820: 'login-refused',
  1862: 'login-refused',
  1969: 'timed-out',
  3024: 'timed-out',
  3118: 'login-refused',
};

/** mysql2's own codes. */
const byCode: Readonly<Record<string, SourceErrorCode>> = {
  AUTH_SWITCH_PLUGIN_ERROR: 'login-refused',
  HANDSHAKE_NO_SSL_SUPPORT: 'tls-failed',
  HANDSHAKE_SSL_ERROR: 'tls-failed',
  PROTOCOL_CONNECTION_LOST: 'unreachable',
};

export function classifyMysql(error: unknown): SourceErrorCode | null {
  if (error instanceof NoReadOnlySession) return 'unsupported';
  const number = fieldOf(error, 'errno');
  const code = fieldOf(error, 'code');
  return (
    (typeof number === 'number' ? byNumber[number] : undefined) ??
    (typeof code === 'string' ? byCode[code] : undefined) ??
    null
  );
}
