import type { SourceErrorCode } from '../../../errors.ts';
import { fieldOf } from '../fieldOf.ts';

/** Codes of the server (`ORA`) and of the library (`NJS`), which puts its own in place of many of the server's. */
const byCode: Readonly<Record<string, SourceErrorCode>> = {
  'NJS-138': 'unsupported',
  'NJS-116': 'unsupported',
  'NJS-500': 'unreachable',
  'NJS-501': 'unreachable',
  'NJS-503': 'unreachable',
  'NJS-505': 'tls-failed',
  'NJS-506': 'tls-failed',
  'NJS-507': 'tls-failed',
  'NJS-508': 'tls-failed',
  'NJS-510': 'unreachable',
  'NJS-511': 'unreachable',
  'NJS-518': 'database-missing',
  'NJS-519': 'database-missing',
  'NJS-521': 'unreachable',
  'NJS-530': 'unreachable',
  'ORA-01005': 'login-refused',
  'ORA-01017': 'login-refused',
  'ORA-01031': 'access-denied',
  'ORA-01033': 'unreachable',
  'ORA-01034': 'unreachable',
  'ORA-01035': 'login-refused',
  'ORA-01045': 'login-refused',
  'ORA-01109': 'database-missing',
  'ORA-12514': 'database-missing',
  'ORA-28000': 'login-refused',
  'ORA-28001': 'login-refused',
  'ORA-28040': 'unsupported',
};

export function classifyOracle(error: unknown): SourceErrorCode | null {
  const code = fieldOf(error, 'code');
  return typeof code === 'string' ? (byCode[code] ?? null) : null;
}
