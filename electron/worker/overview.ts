import type { Engine } from '../../core/engine.ts';
import { countNeedingAction } from '../../core/engine/needingAction.ts';
import { needsAttention } from '../../core/run/runReport.ts';
import { scheduledMappings } from '../../core/run/scheduleFacts.ts';
import type { PassFacts } from '../../core/schedule/planPass.ts';
import { silentSince } from '../../core/schedule/silentSince.ts';
import type { Overview } from '../applicationState.ts';
import { lastReportOf } from './lastReport.ts';
import { shownRunOf } from './shownRun.ts';

/** How far back a pass with a report is looked for. */
const RUNS_LOOKED_AT = 20;

/** What the ledger says at a glance. */
export function overviewOf(engine: Engine, pause: PassFacts['pause'], now: number): Overview {
  const { catalogue, ledger, settings } = engine;
  const { environment } = settings;
  const mappings = scheduledMappings(engine);
  const plan = engine.due(pause, mappings);
  const reports = ledger.runs
    .latest(environment, RUNS_LOOKED_AT)
    .flatMap((run) => shownRunOf(run).report ?? []);
  const lastReport = lastReportOf(reports, settings.mappings);
  const confirmedAt = (['accepted', 'confirmed'] as const).flatMap((outcome) =>
    ledger.attempts.list({ environment, outcome, limit: 1 }).map((attempt) => attempt.startedAt),
  );
  const invalid = engine.invalidCauses();
  const lastConfirmedAt = confirmedAt.length === 0 ? null : Math.max(...confirmedAt);
  return {
    environment,
    mappings: settings.mappings.map(({ id, dataset }) => ({
      id,
      dataset,
      title: catalogue.datasets.get(dataset)?.title ?? dataset,
    })),
    lastConfirmedAt,
    silentSince: silentSince(mappings, lastConfirmedAt, now),
    nextDueAt: plan.kind === 'wait' ? plan.wakeAt : now,
    lastReport,
    lastRunNeedsAttention: lastReport !== null && needsAttention(lastReport),
    needingAction: countNeedingAction(engine.causes(), invalid),
    invalidRows: invalid.reduce((sum, { count }) => sum + count, 0),
  };
}
