import { setTimeout as sleep } from 'node:timers/promises';
import { envelope, tooManyAnswer, type Answer } from './answer.ts';
import { answerBios, type BiosParts, type BiosRequest } from './bios.ts';
import { applyFault, type FaultEffect } from './faultEffect.ts';
import type { Strike } from './faultPlan.ts';
import { journalFields, type Journal, type RequestOutcome } from './journal.ts';
import { scopeOf } from './requestScope.ts';
import { datasetOf } from './router.ts';
import type { Throttle } from './throttle.ts';

export interface ExchangeParts extends BiosParts {
  readonly journal: Journal;
  /** The limit of requests per minute that the options set; null: none. */
  readonly throttle: Throttle | null;
  /** Aborted when the simulator closes. */
  readonly closing: AbortSignal;
}

/** The journal is bounded, so that no caller can fill the memory. */
const LONGEST_PATH = 500;
const LONGEST_SATKER = 20;

/** A request that has arrived in full. */
export interface Arrival extends BiosRequest {
  readonly method: string;
  readonly path: string;
  readonly isTooLarge: boolean;
}

/** Decides what becomes of a request, faults included, and keeps it in the journal before it is delivered. */
export async function exchange(parts: ExchangeParts, arrival: Arrival): Promise<FaultEffect['delivery']> {
  const { method, path, route, fields } = arrival;
  const target = { scope: scopeOf(route), dataset: datasetOf(route)?.id ?? null };
  const sequence = parts.journal.receive({
    ...target,
    receivedAt: parts.now(),
    method,
    path: path.slice(0, LONGEST_PATH),
    fields: journalFields(fields),
  });
  const strike = parts.faults.strike(target);
  if (strike.latencyMs > 0) await sleep(strike.latencyMs, undefined, { signal: parts.closing });
  const effect = effectOf(parts, arrival, strike);
  parts.journal.conclude(sequence, outcomeOf(arrival, strike, effect));
  return effect.delivery;
}

function effectOf(parts: ExchangeParts, arrival: Arrival, strike: Strike): FaultEffect {
  const refusal = refusalOf(parts, arrival, strike);
  if (refusal !== null) return { right: null, delivery: { kind: 'answer', answer: refusal } };
  return applyFault(strike.fault, parts.settings.httpStatusMode, parts.now(), () =>
    answerBios(parts, arrival),
  );
}

/** What a web server refuses before BIOS sees it. */
function refusalOf(parts: ExchangeParts, arrival: Arrival, strike: Strike): Answer | null {
  if (arrival.isTooLarge) return envelope('MSG10201', 413);
  const seconds = strike.throttledSeconds > 0 ? strike.throttledSeconds : (parts.throttle?.take() ?? 0);
  return seconds > 0 ? tooManyAnswer({ 'retry-after': String(seconds) }) : null;
}

function outcomeOf(arrival: Arrival, strike: Strike, { right, delivery }: FaultEffect): RequestOutcome {
  const answer = delivery.kind === 'answer' ? delivery.answer : null;
  const asking = arrival.route.kind === 'token' ? arrival.fields.get('satker') : null;
  return {
    satker: arrival.caller?.satker ?? (typeof asking === 'string' ? asking.slice(0, LONGEST_SATKER) : null),
    code: answer?.code ?? null,
    httpStatus: answer?.httpStatus ?? null,
    fault: strike.kind,
    isStored: right?.code === 'MSG20003',
  };
}
