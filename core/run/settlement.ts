import type { SendOutcome } from '../bios/outcome.ts';
import type { Settlement } from '../ledger/recordSettle.ts';
import { LONGEST_WAIT_MS, retryDelay, type RetryLadder } from './retryDelay.ts';

/**
 * What the ledger keeps of an outcome: the outcome table of the design as a pure function.
 *
 * @param failures - Unsuccessful tries in a row before this one.
 * @param now - Epoch milliseconds.
 */
export function settlementOf(
  outcome: SendOutcome,
  failures: number,
  now: number,
  ladder: RetryLadder,
): Settlement {
  const later = (retryAfterMs: number | null): number =>
    now + Math.min(LONGEST_WAIT_MS, Math.max(retryAfterMs ?? 0, retryDelay(ladder, failures + 1)));
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 };
    case 'rejected':
      return { state: 'rejected', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 };
    case 'token-refused':
      // The first refusal costs a new token only; a token refused again is a failing server.
      return {
        state: 'pending',
        biosHolds: 'as-before',
        isFailure: true,
        nextTryAt: failures === 0 ? 0 : later(null),
      };
    case 'credentials-refused':
    case 'dataset-missing':
      return { state: 'pending', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 };
    case 'throttled':
      return pendingLater('as-before', later(outcome.retryAfterMs));
    case 'server-failed':
      return pendingLater('in-doubt', later(outcome.retryAfterMs));
    case 'not-sent':
      return pendingLater('as-before', later(null));
    case 'unknown':
      return {
        state: 'unknown',
        biosHolds: 'in-doubt',
        isFailure: true,
        nextTryAt: failures === 0 ? 0 : later(null),
      };
  }
}

function pendingLater(biosHolds: Settlement['biosHolds'], nextTryAt: number): Settlement {
  return { state: 'pending', biosHolds, isFailure: true, nextTryAt };
}
