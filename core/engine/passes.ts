import { SettingsError } from '../errors.ts';
import { leaveDamageMark } from '../ledger/damageMark.ts';
import { ledgerFault } from '../ledgerFault.ts';
import type { RunKind } from '../ledger/runLog.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { runBackfill, type BackfillResult } from '../run/backfill.ts';
import { datingOf, readsByHand, readsForPeriods, type PlannedRead } from '../run/planReads.ts';
import { prepareMapping, type PreparedMapping } from '../run/prepareMapping.ts';
import { runMappings } from '../run/runMappings.ts';
import type { RunReport } from '../run/runReport.ts';
import { duePeriods } from '../schedule/duePeriods.ts';
import type { PassFacts, PassPlan, PlannedPeriod, ScheduledMapping } from '../schedule/planPass.ts';
import type { MappingSettings } from '../settings.ts';
import {
  mappingOf,
  prepareContextOf,
  readFactsOf,
  runContextOf,
  withBios,
  type EngineParts,
  type OnProgress,
} from './engineParts.ts';
import { planDue } from './planDue.ts';
import { tidyLedger } from './tidyLedger.ts';

/** Which mappings, and which days; left out, all mappings and their usual range. */
export interface PassRequest {
  readonly mappings?: readonly string[];
  /** Only these days are sent, however old. */
  readonly range?: DateRange;
}

export interface BackfillRequest {
  readonly mapping: string;
  readonly range: DateRange;
  /** Rest between two requests, milliseconds. */
  readonly pauseMs: number;
}

/** What the bell came to. */
export type DueResult =
  | Extract<PassPlan, { kind: 'wait' }>
  | { readonly kind: 'ran'; readonly report: RunReport; readonly periods: readonly PlannedPeriod[] };

/** Whoever holds the engine runs one pass at a time. */
export interface Passes {
  /** A dry run: the same pass, stopped before the queue. Rejects as `prepareMapping` does. */
  check(mapping: string, request: PassRequest, signal: AbortSignal): Promise<readonly PreparedMapping[]>;
  /** Sends by hand. */
  send(request: PassRequest, signal: AbortSignal, onProgress?: OnProgress): Promise<RunReport>;
  /**
   * What a bell would do now; changes nothing. A run without periods sends what earlier passes left. Whoever has
   * looked up the scheduled mappings already hands them in.
   */
  due(pause: PassFacts['pause'], mappings?: readonly ScheduledMapping[]): PassPlan;
  /** Rings the bell: sends what is due and not accepted, oldest first; then removes what the ledger need not keep. */
  runDue(pause: PassFacts['pause'], signal: AbortSignal, onProgress?: OnProgress): Promise<DueResult>;
  /** Starts a backfill, or goes on with an unfinished one of the same mapping and range. */
  backfill(request: BackfillRequest, signal: AbortSignal, onProgress?: OnProgress): Promise<BackfillResult>;
}

export function createPasses(parts: EngineParts): Passes {
  const byHand = (id: string, range: DateRange | undefined): readonly PlannedRead[] =>
    readsByHand(readFactsOf(parts, id), range);
  const run = (
    kind: RunKind,
    reads: readonly PlannedRead[],
    signal: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<RunReport> =>
    withBios(parts, (connection) =>
      runMappings(runContextOf(parts, connection, onProgress), kind, reads, signal),
    ).catch((error: unknown) => {
      if (ledgerFault(error)?.code === 'damaged') leaveDamageMark(parts.options.ledgerPath);
      throw error;
    });
  const due: Passes['due'] = (pause, mappings) => planDue(parts, pause, mappings);
  return {
    due,
    async check(id, { range }, signal) {
      const prepared: PreparedMapping[] = [];
      for (const { mapping, request } of byHand(id, range)) {
        prepared.push(await prepareMapping(prepareContextOf(parts), mapping, request, signal));
      }
      return prepared;
    },
    async send({ mappings, range }, signal, onProgress) {
      const ids = mappings ?? parts.settings.mappings.map((mapping) => mapping.id);
      const reads = ids.flatMap((id) => byHand(id, range));
      return run('send', reads, signal, onProgress);
    },
    async runDue(pause, signal, onProgress) {
      const plan = due(pause);
      if (plan.kind === 'wait') return plan;
      const reads = planDueReads(parts, plan.periods);
      const report = await run('scheduled', reads, signal, onProgress);
      tidyLedger(parts);
      return { kind: 'ran', report, periods: plan.periods };
    },
    async backfill(request, signal, onProgress) {
      refusePresent(mappingOf(parts, request.mapping));
      return withBios(parts, (connection) =>
        runBackfill(
          runContextOf(parts, connection, onProgress),
          startOrFind(parts, request),
          (chunk) => byHand(request.mapping, chunk),
          signal,
        ),
      );
    },
  };
}

/** @throws SettingsError `invalid` for a mapping whose source knows nothing of the past. */
function refusePresent(mapping: MappingSettings): void {
  if (datingOf(mapping) !== 'now') return;
  throw new SettingsError(
    'invalid',
    `Sumber pemetaan "${mapping.id}" hanya memuat keadaan sekarang, sehingga masa lalu tidak dapat diisi darinya.`,
    'Pakai sumber yang memuat tanggal, atau isi tanggal yang terlewat dari berkas lain.',
  );
}

const LOST_PERIOD =
  'Sumber hanya memuat keadaan sekarang, sehingga periode yang lewat tidak dapat disusulkan.';

/** Reads for planned periods. Periods that a source can no longer tell about are skipped, with the reason. */
function planDueReads(parts: EngineParts, planned: readonly PlannedPeriod[]): readonly PlannedRead[] {
  const { decisions } = parts.ledger;
  const now = parts.options.clock.now();
  return [...Map.groupBy(planned, ({ mapping }) => mapping)].flatMap(([mapping, periods]) => {
    const oldestFirst = periods
      .map(({ period }) => period)
      .toSorted((one, other) => (one.last < other.last ? -1 : 1));
    const facts = readFactsOf(parts, mapping);
    const current = facts.schedule === null ? undefined : duePeriods(facts.schedule, now).at(-1);
    if (current === undefined) return [];
    const { reads, lost } = readsForPeriods(facts, oldestFirst, current.period);
    // A ledger that is being rebuilt does not know yet what of this BIOS has.
    if (parts.ledger.rebuilding.isNeeded(parts.settings.environment, mapping)) return reads;
    for (const { id } of lost)
      decisions.skipPeriod(parts.settings.environment, mapping, id, LOST_PERIOD, now);
    return reads;
  });
}

function startOrFind(
  { ledger, settings, options }: EngineParts,
  { mapping, range, pauseMs }: BackfillRequest,
) {
  const { environment } = settings;
  const { backfills } = ledger;
  const same = backfills
    .unfinished(environment)
    .find((known) => known.mapping === mapping && known.from === range.from && known.to === range.to);
  // The rest that is asked for now counts, also for one that goes on.
  return same === undefined
    ? backfills.start({ environment, mapping, ...range, pauseMs }, options.clock.now())
    : { ...same, pauseMs };
}
