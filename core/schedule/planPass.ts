import { dueAndNext, isCatchUp, missingPeriods, type DuePeriod } from './duePeriods.ts';
import type { PeriodKey } from './period.ts';
import type { Schedule } from './scheduleSettings.ts';

/** What the ledger and the settings say of one mapping when the bell rings. */
export interface ScheduledMapping {
  readonly mapping: string;
  readonly schedule: Schedule;
  /** Ids of the periods that need nothing more. */
  readonly accepted: ReadonlySet<string>;
  /** Ids of the periods that the operator chose to leave out. */
  readonly skipped: ReadonlySet<string>;
  /** Period id to the instant at which it was last tried without becoming accepted. */
  readonly triedAt: ReadonlyMap<string, number>;
}

export interface PassFacts {
  readonly mappings: readonly ScheduledMapping[];
  readonly isRunning: boolean;
  /** Set while the operator pauses sending; `until` null means until it is resumed. */
  readonly pause: { readonly until: number | null } | null;
  readonly now: number;
}

export interface PassLimits {
  /** Periods of all mappings together in one pass; the rest follows in the next. */
  readonly periodsPerPass: number;
  /** A period that stayed missing (no rows, unreadable source) is tried again only after this. */
  readonly retryAfterMs: number;
  /** How long after its time a period still counts as on time. */
  readonly graceMs: number;
}

export const defaultPassLimits: PassLimits = {
  periodsPerPass: 100,
  retryAfterMs: 30 * 60_000,
  graceMs: 60 * 60_000,
};

export interface PlannedPeriod {
  readonly mapping: string;
  readonly period: PeriodKey;
  readonly dueAt: number;
  /** Shown as *susulan*. */
  readonly isCatchUp: boolean;
}

/** What the bell is to do; `wakeAt` is when there may be something to do next, null when nothing is foreseen. */
export type PassPlan =
  | { readonly kind: 'run'; readonly periods: readonly PlannedPeriod[]; readonly remaining: number }
  | {
      readonly kind: 'wait';
      readonly because: 'running' | 'paused' | 'nothing-due';
      readonly wakeAt: number | null;
    };

/**
 * Decides what runs now. Bells may ring at any time and any number of times: the answer depends on what is due and
 * not accepted, never on when a bell rang last, so none is needed at the right moment and none doubles anything.
 */
export function planPass(facts: PassFacts, limits: PassLimits = defaultPassLimits): PassPlan {
  const { mappings, pause, now } = facts;
  if (facts.isRunning) return { kind: 'wait', because: 'running', wakeAt: null };
  if (pause !== null && (pause.until === null || pause.until > now)) {
    return { kind: 'wait', because: 'paused', wakeAt: pause.until };
  }
  const schedules = mappings.map((mapping) => ({ mapping, ...dueAndNext(mapping.schedule, now) }));
  const missing = schedules.flatMap(({ mapping, due }) => missingOf(mapping, due, now));
  const ready = missing.filter((candidate) => triableAt(candidate, limits) <= now);
  if (ready.length === 0) {
    const instants = [
      ...missing.map((candidate) => triableAt(candidate, limits)),
      ...schedules.flatMap(({ next }) => next?.dueAt ?? []),
    ];
    return { kind: 'wait', because: 'nothing-due', wakeAt: earliest(instants) };
  }
  const periods = ready
    .toSorted(byTurn)
    .slice(0, limits.periodsPerPass)
    .map(({ mapping, due }) => ({ mapping, ...due, isCatchUp: isCatchUp(due, now, limits.graceMs) }));
  return { kind: 'run', periods, remaining: ready.length - periods.length };
}

interface Candidate {
  readonly mapping: string;
  readonly due: DuePeriod;
  /** Null when it was never tried. */
  readonly triedAt: number | null;
}

function missingOf(facts: ScheduledMapping, due: readonly DuePeriod[], now: number): Candidate[] {
  return missingPeriods(due, facts.accepted, facts.skipped).map((missing) => {
    const triedAt = facts.triedAt.get(missing.period.id) ?? null;
    // A try "in the future" was made before the computer's clock was set back; it must hold nothing up.
    return {
      mapping: facts.mapping,
      due: missing,
      triedAt: triedAt !== null && triedAt <= now ? triedAt : null,
    };
  });
}

function triableAt({ due, triedAt }: Candidate, limits: PassLimits): number {
  return triedAt === null ? due.dueAt : triedAt + limits.retryAfterMs;
}

/**
 * Oldest period first; but what was tried in vain comes after what was not, least recently tried first, so that
 * many days without any rows never keep newer ones waiting.
 */
function byTurn(left: Candidate, right: Candidate): number {
  if (left.triedAt !== right.triedAt) return (left.triedAt ?? 0) - (right.triedAt ?? 0);
  const [one, other] = [left.due.period.last, right.due.period.last];
  if (one !== other) return one < other ? -1 : 1;
  return left.due.dueAt - right.due.dueAt;
}

function earliest(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : instants.reduce((one, other) => Math.min(one, other));
}
