import type { SourceErrorCode } from '../../errors.ts';
import { fieldOf } from './fieldOf.ts';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

const TLS = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO$)/;

/** What the network's own error codes say, whichever library passes them on; null when they say nothing. */
export function networkFault(error: unknown): SourceErrorCode | null {
  for (const code of codesOf(error, 0)) {
    if (TLS.test(code)) return 'tls-failed';
    if (UNREACHABLE.has(code)) return 'unreachable';
  }
  return null;
}

/** The error's code and those of the errors inside it, the outermost first. */
function codesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const code = fieldOf(error, 'code');
  const errors = fieldOf(error, 'errors');
  const inner = [
    fieldOf(error, 'cause'),
    fieldOf(error, 'originalError'),
    ...(Array.isArray(errors) ? errors : []),
  ];
  return [...(typeof code === 'string' ? [code] : []), ...inner.flatMap((each) => codesOf(each, depth + 1))];
}
