import { z } from 'zod';
import { readCivilDate } from '../../civilDate.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import type { SentDay } from '../../ledger/evidence.ts';
import type { LoggedRun } from '../../ledger/runLog.ts';
import { scheduleOfMapping } from '../../run/scheduleFacts.ts';
import { dueAt } from '../../schedule/duePeriods.ts';
import { periodContaining } from '../../schedule/period.ts';
import { defaultPassLimits } from '../../schedule/planPass.ts';

/** A pass that the scheduler made by itself, as the ledger knows it. */
export interface ScheduledRun {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Null when its process ended before it did. */
  readonly endedAt: number | null;
  /** Periods of which data was sent; among them those that were late, and those sent again with other values. */
  readonly periods: number;
  readonly catchUps: number;
  readonly corrections: number;
  readonly accepted: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** Left waiting, of unknown outcome, or held. */
  readonly left: number;
  /** What went wrong, sentences. */
  readonly troubles: readonly string[];
}

/** The latest passes of the scheduler, oldest first. */
export function scheduledRuns(parts: ViewParts, limit: number): readonly ScheduledRun[] {
  const { evidence } = parts.ledger;
  const runs = evidence.scheduledRuns(parts.settings.environment, limit).toReversed();
  const days = Map.groupBy(evidence.sentDays(runs.map(({ id }) => id)), ({ runId }) => runId);
  const isLate = lateness(parts);
  return runs.map((run) => scheduledRunOf(run, days.get(run.id) ?? [], isLate));
}

const reportSchema = z.object({
  accepted: z.number(),
  confirmed: z.number(),
  rejected: z.number(),
  left: z.object({ pending: z.number(), unknown: z.number(), held: z.number() }),
  mappings: z.array(z.object({ mapping: z.string(), failure: z.object({ message: z.string() }).nullable() })),
  stop: z.object({ kind: z.string(), message: z.string().optional() }).nullable(),
});

type IsLate = (day: SentDay) => { readonly period: string; readonly isLate: boolean };

function scheduledRunOf(
  { id, startedAt, endedAt, report }: LoggedRun,
  days: readonly SentDay[],
  isLate: IsLate,
): ScheduledRun {
  const parsed = report === null ? null : reportSchema.parse(JSON.parse(report));
  const judged = days.map((day) => ({ ...day, ...isLate(day) }));
  const { accepted = 0, confirmed = 0, rejected = 0 } = parsed ?? {};
  return {
    id,
    startedAt,
    endedAt,
    periods: periodCount(judged),
    catchUps: periodCount(judged.filter((day) => day.isLate && day.isCorrection === 0)),
    corrections: periodCount(judged.filter((day) => day.isCorrection === 1)),
    accepted,
    confirmed,
    rejected,
    left: parsed === null ? 0 : parsed.left.pending + parsed.left.unknown + parsed.left.held,
    troubles: parsed === null ? [] : troublesOf(parsed),
  };
}

function periodCount(days: readonly { readonly period: string }[]): number {
  return new Set(days.map(({ period }) => period)).size;
}

function troublesOf({ mappings, stop }: z.infer<typeof reportSchema>): readonly string[] {
  const failed = mappings.filter(({ failure }) => failure !== null).map(({ mapping }) => mapping);
  return [
    ...(failed.length === 0 ? [] : [`Sumber tidak terbaca: ${failed.join(', ')}.`]),
    ...(stop === null
      ? []
      : [stop.kind === 'cancelled' ? 'Dihentikan atas permintaan.' : `Terhenti: ${stop.message ?? ''}`]),
  ];
}

/** Tells for a mapping and day which period it is of, and whether that was sent as *susulan*. */
function lateness(parts: ViewParts): IsLate {
  const schedules = new Map(
    parts.settings.mappings.map((mapping) => [mapping.id, scheduleOfMapping(parts, mapping)]),
  );
  return ({ mapping, date, startedAt }) => {
    const schedule = schedules.get(mapping) ?? null;
    const day = readCivilDate(date);
    if (schedule === null || day === null) return { period: `${mapping} ${date}`, isLate: false };
    const period = periodContaining(schedule.rhythm, day);
    return {
      period: `${mapping} ${period.id}`,
      isLate: startedAt - dueAt(schedule, period) > defaultPassLimits.graceMs,
    };
  };
}
