import { cancellationBy, type Cancellation } from './cancellation.ts';
import type { BiosClient } from '../bios/client.ts';
import type { TokenSource } from '../bios/token.ts';
import type { SendOutcome } from '../bios/outcome.ts';
import type { ClaimedRecord } from '../ledger/recordClaims.ts';
import { Dispatch } from './dispatch.ts';
import { createFlights, type Flights } from './flights.ts';
import { resolveUnknown, type ResolveContext } from './resolveUnknown.ts';
import { emptyTally, noteAnswer, type SendTally } from './sendTally.ts';
import { sleepUnlessCancelled } from './sleepUnlessCancelled.ts';

/** Why sending ended with records left to send. */
export type StopReason =
  | Cancellation
  | { readonly kind: 'credentials-refused'; readonly wrong: 'satker' | 'key'; readonly message: string }
  /** BIOS did not take anything for too long; the rest waits for the next run. */
  | { readonly kind: 'gave-up'; readonly message: string };

export interface SendQueueResult {
  readonly accepted: number;
  /** Outcome was unknown, and BIOS was found to hold the record. */
  readonly confirmed: number;
  readonly rejected: number;
  /** Datasets that BIOS does not know; their records wait. */
  readonly missingDatasets: readonly string[];
  readonly stop: StopReason | null;
}

export interface SendQueueContext extends ResolveContext {
  readonly client: BiosClient;
  readonly tokens: TokenSource;
  /** Sending ends when nothing was accepted for so long. */
  readonly giveUpAfterMs: number;
  /** Pause between two requests started, milliseconds. */
  readonly pauseMs: number;
  readonly onSettled: (record: ClaimedRecord, outcome: SendOutcome) => void;
}

/** Sends every due record of the environment, oldest date first, until none is left or sending must stop. */
export async function sendQueue(context: SendQueueContext, signal: AbortSignal): Promise<SendQueueResult> {
  const tally = emptyTally(context.clock.now());
  const flights = createFlights(context.clock);
  const dispatch = new Dispatch(context, tally, flights, signal);
  try {
    while (tally.stop === null && !signal.aborted) {
      if ((await advance(context, tally, flights, dispatch, signal)) === 'nothing-left') break;
    }
  } finally {
    await flights.land(signal).finally(() => dispatch.release());
  }
  if (signal.aborted) tally.stop ??= cancellationBy(signal);
  const { accepted, confirmed, rejected, stop } = tally;
  return { accepted, confirmed, rejected, stop, missingDatasets: [...tally.missingDatasets] };
}

type Progress = 'go-on' | 'nothing-left';

async function advance(
  context: SendQueueContext,
  tally: SendTally,
  flights: Flights,
  dispatch: Dispatch,
  signal: AbortSignal,
): Promise<Progress> {
  // Without a token nothing is claimed: a run that cannot log in leaves every record as it was.
  const token = await context.tokens.get(signal);
  if (token.kind === 'failed') {
    dispatch.release();
    noteAnswer(context, tally, token);
    return waitForNext(context, tally, signal);
  }
  await dispatch.start();
  if (flights.count() > 0) {
    await flights.oneLanded();
    return 'go-on';
  }
  const resolved = await resolveUnknown(context, signal);
  tally.confirmed += resolved.confirmed;
  if (resolved.answered) tally.lastGoodAt = context.clock.now();
  return resolved.asked > 0 ? 'go-on' : waitForNext(context, tally, signal);
}

async function waitForNext(
  { ledger, clock, pace, environment, giveUpAfterMs }: SendQueueContext,
  tally: SendTally,
  signal: AbortSignal,
): Promise<Progress> {
  const next = ledger.records.nextTryAt(environment, [...tally.missingDatasets]);
  if (next === null) return 'nothing-left';
  const now = clock.now();
  // A good answer "in the future" came before the computer's clock was put back.
  const lastGoodAt = Math.min(tally.lastGoodAt, now);
  const wakeAt = Math.max(next, pace.closedAgainAt(), now);
  if (wakeAt > lastGoodAt + giveUpAfterMs) {
    // Without trouble in this pass, all that is left waits for a time that an earlier one has set.
    if (tally.lastTrouble !== '') tally.stop ??= { kind: 'gave-up', message: tally.lastTrouble };
    return 'nothing-left';
  }
  await sleepUnlessCancelled(clock, wakeAt - now, signal);
  return 'go-on';
}
