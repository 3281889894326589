import type { Clock } from '../clock.ts';
import type { SendOutcome } from './outcome.ts';

/** What asking came to; `retryAfterMs` is null when asking again has no chance, 0 when nobody says how long to wait. */
type Reply = { readonly kind: 'failed'; readonly retryAfterMs: number | null } | { readonly kind: 'page' };

/** A server that asks for more patience than this gets the rest of it with the next try. */
const LONGEST_WAIT_MS = 60_000;

/** Asks, and after each of the delays once more while the failure may pass by itself; for asking that changes nothing. */
export async function askPatiently<Asked extends Reply>(
  ask: () => Promise<Asked>,
  clock: Clock,
  retryDelaysMs: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Asked> {
  let reply = await ask();
  for (const delayMs of retryDelaysMs) {
    if (reply.kind === 'page' || reply.retryAfterMs === null) return reply;
    try {
      await clock.sleep(Math.max(delayMs, Math.min(reply.retryAfterMs, LONGEST_WAIT_MS)), signal);
    } catch {
      return reply;
    }
    reply = await ask();
  }
  return reply;
}

/** How long to wait before a question that failed so is asked again. */
export function retryAfterOf(outcome: SendOutcome): number | null {
  switch (outcome.kind) {
    case 'throttled':
    case 'server-failed':
      return outcome.retryAfterMs ?? 0;
    case 'not-sent':
      return outcome.reason === 'cancelled' || outcome.reason === 'tls' ? null : 0;
    case 'unknown':
      return 0;
    case 'accepted':
    case 'rejected':
    case 'token-refused':
    case 'credentials-refused':
    case 'dataset-missing':
      return null;
  }
}
