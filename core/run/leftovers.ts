import { z } from 'zod';
import type { Ledger } from '../ledger/openLedger.ts';
import type { PassPlan } from '../schedule/planPass.ts';
import { LONGEST_WAIT_MS } from './retryDelay.ts';

/** How long after a pass what it left unsent is tried again. */
const REST_MS = 5 * 60_000;

/** What of a pass' report says whether trying again has a chance. */
const reportSchema = z.object({
  stop: z.object({ kind: z.string(), by: z.string().optional() }).nullable().default(null),
  missingDatasets: z.array(z.string()).default([]),
});

/**
 * When the bell may send what earlier passes left (the network was down, or a record was approved since), whatever
 * periods are due; epoch milliseconds, null when there is nothing or only a person can help.
 */
export function leftoversAt(ledger: Ledger, environment: string, now: number): number | null {
  const [last] = ledger.runs.latest(environment, 1);
  const { stop, missingDatasets } = reportSchema.parse(JSON.parse(last?.report ?? '{}'));
  const waiting = ledger.records.nextTryAt(environment, missingDatasets);
  if (waiting === null || stop?.kind === 'credentials-refused') return null;
  // No step of the retry ladder is as far off as one that was set before the clock was put back.
  const next = waiting > now + LONGEST_WAIT_MS ? 0 : waiting;
  const [decision] = ledger.decisions.list(environment, 1);
  const lastAt = last?.endedAt ?? last?.startedAt ?? 0;
  const isDecidedSince = decision !== undefined && decision.decidedAt >= lastAt;
  // A pass "in the future" was made before the computer's clock was set back; it must hold nothing up.
  const needsNoRest = isDecidedSince || stop?.by === 'sleep' || lastAt > now;
  return needsNoRest ? next : Math.max(next, lastAt + REST_MS);
}

/** The plan of a bell with leftovers taken into account: they are sent although no period is due. */
export function withLeftovers(plan: PassPlan, at: number | null, now: number): PassPlan {
  if (plan.kind === 'run' || plan.because !== 'nothing-due' || at === null) return plan;
  if (at <= now) return { kind: 'run', periods: [], remaining: 0 };
  return { ...plan, wakeAt: plan.wakeAt === null ? at : Math.min(plan.wakeAt, at) };
}
