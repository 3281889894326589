import type { Engine } from '../../../core/engine.ts';
import { scheduledMappings } from '../../../core/run/scheduleFacts.ts';
import { dueAndNext, missingPeriods } from '../../../core/schedule/duePeriods.ts';
import type { MappingHealth } from '../../mappingViews.ts';
import { shownRunOf } from '../shownRun.ts';

/** How far back the last pass of a mapping is looked for. */
const RUNS_LOOKED_AT = 50;

/** How every mapping stands, in the order of the settings. */
export function mappingHealthOf(engine: Engine, now: number): readonly MappingHealth[] {
  const { ledger, settings } = engine;
  const { environment } = settings;
  const runs = ledger.runs.latest(environment, RUNS_LOOKED_AT).map(shownRunOf);
  const schedules = new Map(scheduledMappings(engine).map((scheduled) => [scheduled.mapping, scheduled]));
  const needingAction = ledger.recordList.counts({ environment, states: ['held', 'rejected'] });
  return settings.mappings.map(({ id }) => {
    const scheduled = schedules.get(id);
    const { due, next } =
      scheduled === undefined ? { due: [], next: null } : dueAndNext(scheduled.schedule, now);
    return {
      mapping: id,
      lastRun: lastRunOf(runs, id),
      needingAction: needingAction
        .filter(({ mapping }) => mapping === id)
        .reduce((sum, { count }) => sum + count, 0),
      missing:
        scheduled === undefined ? 0 : missingPeriods(due, scheduled.accepted, scheduled.skipped).length,
      nextDueAt: next?.dueAt ?? null,
    };
  });
}

function lastRunOf(
  runs: readonly ReturnType<typeof shownRunOf>[],
  mapping: string,
): MappingHealth['lastRun'] {
  for (const { id, startedAt, endedAt, report } of runs) {
    const own = report?.mappings.find((each) => each.mapping === mapping);
    if (own !== undefined) return { runId: id, at: endedAt ?? startedAt, report: own };
  }
  return null;
}
