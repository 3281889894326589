import type { SendResult } from '../bios/client.ts';
import type { ClaimedRecord } from '../ledger/recordClaims.ts';
import type { Flights } from './flights.ts';
import { createGroupWrites } from './groupWrites.ts';
import { payloadOf } from './holdsPayload.ts';
import type { SendQueueContext } from './sendQueue.ts';
import { noteAnswer, type SendTally } from './sendTally.ts';
import { settlementOf } from './settlement.ts';
import { sleepUnlessCancelled } from './sleepUnlessCancelled.ts';

interface Answered {
  readonly record: ClaimedRecord;
  readonly result: SendResult;
}

/** While all goes well, so many times the requests under way are claimed at once. */
const CLAIMS_PER_REQUEST = 4;

/**
 * Sees to it that a record is `sending` in the ledger before its request leaves and that its answer gets there.
 *
 * While all goes well, records are claimed ahead, and answers are written in groups together with the next claims: a
 * slow disk is waited for once in many records. A process that is killed then leaves some more records `sending`, to
 * be read back.
 */
export class Dispatch {
  readonly #context: SendQueueContext;
  readonly #tally: SendTally;
  readonly #flights: Flights;
  readonly #signal: AbortSignal;
  readonly #answers = createGroupWrites<Answered>((group) => this.#settleAll(group));
  /** Claimed and not yet started. */
  #ahead: ClaimedRecord[] = [];
  #underWay = 0;
  #isWell = false;
  /** A write was undone: what was claimed with it is not `sending` in the ledger, and must not leave. */
  #isBroken = false;

  constructor(context: SendQueueContext, tally: SendTally, flights: Flights, signal: AbortSignal) {
    this.#context = context;
    this.#tally = tally;
    this.#flights = flights;
    this.#signal = signal;
  }

  /** Starts requests for due records, as many as the pace allows, and takes the rest that is asked for. */
  async start(): Promise<void> {
    const { ledger, clock, environment, pauseMs } = this.#context;
    this.#claimMore();
    const isStarting = this.#ahead.length > 0;
    this.#startAhead();
    if (pauseMs === 0 || !isStarting) return;
    const isMoreToCome = ledger.records.nextTryAt(environment, [...this.#tally.missingDatasets]) !== null;
    if (isMoreToCome) await sleepUnlessCancelled(clock, pauseMs, this.#signal);
  }

  /** Gives back what was claimed and not started. */
  release(): void {
    if (this.#ahead.length > 0) this.#context.ledger.records.release(this.#ahead);
    this.#ahead = [];
  }

  #claimMore(): void {
    const { ledger, clock, pace, environment } = this.#context;
    const limit = pace.limit(clock.now());
    if (limit <= this.#underWay || this.#ahead.length > 0) return;
    const missing = [...this.#tally.missingDatasets];
    this.#ahead = ledger.records.claim(environment, clock.now(), this.#claimSize(limit), missing);
  }

  #claimSize(limit: number): number {
    // With a rest between requests one is claimed at a time, so that a cancellation meanwhile finds none waiting.
    if (this.#context.pauseMs > 0) return 1;
    return this.#isWell ? limit * CLAIMS_PER_REQUEST : limit - this.#underWay;
  }

  #startAhead(): void {
    const { clock, pace } = this.#context;
    while (!this.#isStopping() && this.#underWay < pace.limit(clock.now())) {
      const record = this.#ahead.shift();
      if (record === undefined) return;
      this.#underWay += 1;
      this.#flights.start((abort) => this.#send(record, abort));
    }
  }

  #isStopping(): boolean {
    return this.#isBroken || this.#tally.stop !== null || this.#signal.aborted;
  }

  async #send(record: ClaimedRecord, abort: AbortSignal): Promise<void> {
    const sent = this.#context.client.send(record.dataset, payloadOf(record.payload), abort);
    const result = await sent.finally(() => (this.#underWay -= 1));
    const isWritten = this.#answers.add({ record, result });
    if (isTaken(result)) this.#startAhead();
    if (!isTaken(result) || this.#ahead.length === 0) this.#answers.writeSoon();
    await isWritten;
  }

  #settleAll(group: readonly Answered[]): void {
    const { ledger, pauseMs, onSettled } = this.#context;
    try {
      ledger.transaction(() => {
        for (const answered of group) this.#settle(answered);
        this.#isWell = group.every(({ result }) => isTaken(result));
        if (!this.#isWell) this.release();
        else if (pauseMs === 0 && !this.#isStopping()) this.#claimMore();
      });
    } catch (error) {
      this.#isBroken = true;
      throw error;
    }
    for (const { record, result } of group) onSettled(record, result.outcome);
    this.#startAhead();
  }

  #settle({ record, result }: Answered): void {
    const { ledger, clock, ladder, runId } = this.#context;
    const { outcome, ...logged } = result;
    const settlement = settlementOf(outcome, record.failures, clock.now(), ladder);
    ledger.records.settle(record, settlement, { ...logged, runId, kind: 'send' });
    noteAnswer(this.#context, this.#tally, result);
    if (outcome.kind === 'dataset-missing') this.#tally.missingDatasets.add(record.dataset);
  }
}

function isTaken({ outcome }: SendResult): boolean {
  return outcome.kind === 'accepted' || outcome.kind === 'rejected';
}
