import type { BiosAnswer } from './answer.ts';
import type { NetworkFailure } from './networkFailure.ts';

/** Field name to BIOS' messages for it. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/**
 * What became of one POST. Decided on the body's `status`, whatever the HTTP status (contract.md 5: codes
 * confirmed-2 to 4, HTTP statuses unproven); only MSG20003 means that BIOS stored the record.
 */
export type SendOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly fieldErrors: FieldErrors }
  /** MSG40103: one new token, then again. */
  | { readonly kind: 'token-refused' }
  /** MSG40101 or MSG40102: nothing can be sent until the operator corrects satker or key. */
  | { readonly kind: 'credentials-refused'; readonly wrong: 'satker' | 'key' }
  /** MSG40401: this dataset does not exist on this server. */
  | { readonly kind: 'dataset-missing' }
  /** 429: refused before anything was stored. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number | null }
  /** MSG5…, HTTP 5xx: the server failed; whether it stored the record is not known. */
  | { readonly kind: 'server-failed'; readonly retryAfterMs: number | null }
  /** Nothing left this machine. */
  | { readonly kind: 'not-sent'; readonly reason: NetworkFailure['reason'] }
  /** Sent, and no usable answer: BIOS must be asked before anything is sent again. */
  | { readonly kind: 'unknown'; readonly reason: 'no-answer' | 'unusable-answer' };

/** How BIOS' answer to a POST is to be taken. */
export function outcomeOfAnswer(answer: BiosAnswer): SendOutcome {
  const byCode = answer.code === null ? null : outcomeOfCode(answer.code, answer);
  if (byCode !== null) return byCode;
  if (answer.httpStatus === 429) return { kind: 'throttled', retryAfterMs: answer.retryAfterMs };
  if (answer.httpStatus >= 500) return { kind: 'server-failed', retryAfterMs: answer.retryAfterMs };
  return { kind: 'unknown', reason: 'unusable-answer' };
}

/** How a request that got no answer is to be taken. */
export function outcomeOfFailure(failure: NetworkFailure): SendOutcome {
  return failure.requestLeft
    ? { kind: 'unknown', reason: 'no-answer' }
    : { kind: 'not-sent', reason: failure.reason };
}

function outcomeOfCode(code: string, answer: BiosAnswer): SendOutcome | null {
  switch (code) {
    case 'MSG20003':
      return { kind: 'accepted' };
    case 'MSG20005':
      return { kind: 'rejected', fieldErrors: answer.fieldErrors };
    case 'MSG40103':
      return { kind: 'token-refused' };
    case 'MSG40101':
      return { kind: 'credentials-refused', wrong: 'satker' };
    case 'MSG40102':
      return { kind: 'credentials-refused', wrong: 'key' };
    case 'MSG40401':
      return { kind: 'dataset-missing' };
    default:
      return code.startsWith('MSG5') ? { kind: 'server-failed', retryAfterMs: answer.retryAfterMs } : null;
  }
}
