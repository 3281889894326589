import { cancellationBy, type Cancellation } from './cancellation.ts';
import type { BiosClient, SendResult } from '../bios/client.ts';
import type { TokenSource } from '../bios/token.ts';
import type { SendOutcome } from '../bios/outcome.ts';
import type { Clock } from '../clock.ts';
import { createFlights, type Flights } from './flights.ts';
import type { ClaimedRecord } from '../ledger/recordClaims.ts';
import { payloadOf } from './holdsPayload.ts';
import { resolveUnknown, type ResolveContext } from './resolveUnknown.ts';
import { settlementOf } from './settlement.ts';

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

interface Tally {
  accepted: number;
  confirmed: number;
  rejected: number;
  stop: StopReason | null;
  /** When BIOS last answered as it should. */
  lastGoodAt: number;
  lastTrouble: string;
  readonly missingDatasets: Set<string>;
}

/** Sends every due record of the environment, oldest date first, until none is left or sending must stop. */
export async function sendQueue(context: SendQueueContext, signal: AbortSignal): Promise<SendQueueResult> {
  const tally: Tally = {
    accepted: 0,
    confirmed: 0,
    rejected: 0,
    stop: null,
    lastGoodAt: context.clock.now(),
    lastTrouble: '',
    missingDatasets: new Set(),
  };
  const flights = createFlights(context.clock);
  try {
    while (tally.stop === null && !signal.aborted) {
      if ((await advance(context, tally, flights, signal)) === 'nothing-left') break;
    }
  } finally {
    await flights.land(signal);
  }
  if (signal.aborted) tally.stop ??= cancellationBy(signal);
  const { accepted, confirmed, rejected, stop } = tally;
  return { accepted, confirmed, rejected, stop, missingDatasets: [...tally.missingDatasets] };
}

type Progress = 'go-on' | 'nothing-left';

async function advance(
  context: SendQueueContext,
  tally: Tally,
  flights: Flights,
  signal: AbortSignal,
): Promise<Progress> {
  // Without a token nothing is claimed: a run that cannot log in leaves every record as it was.
  const token = await context.tokens.get(signal);
  if (token.kind === 'failed') {
    noteAnswer(context, tally, token);
    return waitForNext(context, tally, signal);
  }
  await startDue(context, tally, flights, signal);
  if (flights.count() > 0) {
    await flights.oneLanded();
    return 'go-on';
  }
  const resolved = await resolveUnknown(context, signal);
  tally.confirmed += resolved.confirmed;
  if (resolved.answered) tally.lastGoodAt = context.clock.now();
  return resolved.asked > 0 ? 'go-on' : waitForNext(context, tally, signal);
}

async function startDue(
  context: SendQueueContext,
  tally: Tally,
  flights: Flights,
  signal: AbortSignal,
): Promise<void> {
  const { ledger, clock, pace, environment, pauseMs } = context;
  const free = pace.limit(clock.now()) - flights.count();
  if (free <= 0) return;
  const except = [...tally.missingDatasets];
  // With a rest between requests one is claimed at a time, so that a cancellation meanwhile finds none waiting.
  const claimed = ledger.records.claim(environment, clock.now(), pauseMs > 0 ? 1 : free, except);
  for (const record of claimed) {
    flights.start(async (abort) => {
      const result = await context.client.send(record.dataset, payloadOf(record.payload), abort);
      settle(context, tally, record, result);
    });
  }
  const isMoreToCome = claimed.length > 0 && ledger.records.nextTryAt(environment, except) !== null;
  if (pauseMs > 0 && isMoreToCome) await sleepUnlessCancelled(clock, pauseMs, signal);
}

function settle(context: SendQueueContext, tally: Tally, record: ClaimedRecord, result: SendResult): void {
  const { outcome, ...logged } = result;
  const settlement = settlementOf(outcome, record.failures, context.clock.now(), context.ladder);
  context.ledger.records.settle(record, settlement, { ...logged, runId: context.runId, kind: 'send' });
  noteAnswer(context, tally, result);
  if (outcome.kind === 'dataset-missing') tally.missingDatasets.add(record.dataset);
  context.onSettled(record, outcome);
}

function noteAnswer(
  { clock, pace }: SendQueueContext,
  tally: Tally,
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

async function waitForNext(
  { ledger, clock, pace, environment, giveUpAfterMs }: SendQueueContext,
  tally: Tally,
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

async function sleepUnlessCancelled(clock: Clock, durationMs: number, signal: AbortSignal): Promise<void> {
  await clock.sleep(durationMs, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
