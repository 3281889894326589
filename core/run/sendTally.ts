import type { SendOutcome } from '../bios/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Pace } from './pace.ts';
import type { StopReason } from './sendQueue.ts';

/** What has come of a pass's requests so far. */
export interface SendTally {
  accepted: number;
  confirmed: number;
  rejected: number;
  stop: StopReason | null;
  /** When BIOS last answered as it should. */
  lastGoodAt: number;
  lastTrouble: string;
  readonly missingDatasets: Set<string>;
}

export function emptyTally(now: number): SendTally {
  return {
    accepted: 0,
    confirmed: 0,
    rejected: 0,
    stop: null,
    lastGoodAt: now,
    lastTrouble: '',
    missingDatasets: new Set(),
  };
}

/** Counts an answer, and has the pace learn from it. */
export function noteAnswer(
  { clock, pace }: { readonly clock: Clock; readonly pace: Pace },
  tally: SendTally,
  { outcome, message }: { readonly outcome: SendOutcome; readonly message: string },
): void {
  switch (outcome.kind) {
    case 'accepted':
    case 'rejected':
    case 'dataset-missing':
      if (outcome.kind !== 'dataset-missing') tally[outcome.kind] += 1;
      tally.lastGoodAt = clock.now();
      pace.noteGood();
      return;
    case 'credentials-refused':
      tally.stop = { kind: 'credentials-refused', wrong: outcome.wrong, message };
      return;
    case 'token-refused':
      tally.lastTrouble = message;
      return;
    case 'throttled':
    case 'server-failed':
      tally.lastTrouble = message;
      pace.noteTrouble(clock.now(), outcome.retryAfterMs);
      return;
    case 'not-sent':
    case 'unknown':
      tally.lastTrouble = message;
      pace.noteTrouble(clock.now(), null);
  }
}
