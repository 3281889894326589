import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Period } from '../catalogue/dataset.ts';
import { readCivilDate } from '../civilDate.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import type { RecordCount, RecordFilter } from '../ledger/recordList.ts';
import type { BoardLine } from '../schedule/board.ts';
import { acceptedPeriods, type LedgerFact } from '../schedule/ledgerFact.ts';
import { rhythmOf, type Rhythm } from '../schedule/period.ts';
import type { ScheduledMapping } from '../schedule/planPass.ts';
import { scheduleOf, type Schedule } from '../schedule/scheduleSettings.ts';
import type { MappingSettings, Settings } from '../settings.ts';

/** What settings and ledger say about when things are due. */
export interface ScheduleFacts {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
}

/** A mapping's schedule; null when it is sent by hand only or nobody has said how often. */
export function scheduleOfMapping(
  { settings, catalogue }: Omit<ScheduleFacts, 'ledger'>,
  mapping: MappingSettings,
): Schedule | null {
  if (mapping.schedule === undefined || mapping.schedule.suspended === true) return null;
  return scheduleOf(mapping.schedule, periodOf(catalogue, mapping), settings.timeZone);
}

/** How often a mapping's data is due: by its schedule, else by the catalogue, and by the day where neither says. */
export function rhythmOfMapping(facts: Omit<ScheduleFacts, 'ledger'>, mapping: MappingSettings): Rhythm {
  const period = periodOf(facts.catalogue, mapping);
  return mapping.schedule?.rhythm ?? rhythmOf(period) ?? 'harian';
}

/** A dataset that the catalogue has lost still becomes due, so that the pass says what is wrong with it. */
function periodOf({ datasets }: Catalogue, { dataset }: MappingSettings): Period {
  return datasets.get(dataset)?.period ?? 'harian';
}

/** Every scheduled mapping with what the ledger knows of its periods, for deciding what is due. */
export function scheduledMappings(facts: ScheduleFacts): readonly ScheduledMapping[] {
  const { settings, ledger } = facts;
  const { environment } = settings;
  const scheduled = settings.mappings.flatMap((mapping) => {
    const schedule = scheduleOfMapping(facts, mapping);
    return schedule === null ? [] : [{ mapping: mapping.id, schedule }];
  });
  const known = factsByMapping(ledger, environment, scheduled);
  return scheduled.map(({ mapping, schedule }) => ({
    mapping,
    schedule,
    accepted: acceptedPeriods(schedule.rhythm, known.get(mapping) ?? []),
    skipped: ledger.decisions.skippedPeriods(environment, mapping),
    triedAt: ledger.periodTries.triedAt(environment, mapping),
  }));
}

/** Nothing is due before the first start, and no period reaches over a year's beginning. One question for all. */
function factsByMapping(
  ledger: Ledger,
  environment: string,
  scheduled: readonly { readonly schedule: Schedule }[],
): ReadonlyMap<string, LedgerFact[]> {
  const [first] = scheduled.map(({ schedule }) => schedule.startDate).toSorted();
  if (first === undefined) return new Map();
  const counts = ledger.recordList.counts({ environment, from: `${first.slice(0, 4)}-01-01` });
  return Map.groupBy(factsOf(counts), ({ mapping }) => mapping);
}

/** The board's lines: one per mapped dataset, in the order of the settings. */
export function boardLines(facts: ScheduleFacts): readonly BoardLine[] {
  const { settings, ledger } = facts;
  return settings.mappings.map((mapping) => ({
    dataset: mapping.dataset,
    schedule: scheduleOfMapping(facts, mapping),
    rhythm: rhythmOfMapping(facts, mapping),
    skipped: ledger.decisions.skippedPeriods(settings.environment, mapping.id),
  }));
}

/** Records counted by dataset, date and state. */
export function ledgerFacts(ledger: Ledger, filter: RecordFilter): readonly LedgerFact[] {
  return factsOf(ledger.recordList.counts(filter));
}

type MappingFact = LedgerFact & { readonly mapping: string };

/** A year has 366 days, however many counts are about each, so each text is read once. */
function factsOf(counts: readonly RecordCount[]): readonly MappingFact[] {
  const days = new Map(
    [...new Set(counts.map(({ date }) => date))].map((text) => [text, readCivilDate(text)]),
  );
  const facts: MappingFact[] = [];
  for (const { dataset, mapping, date: text, state, count, updatedAt } of counts) {
    const date = days.get(text) ?? null;
    if (date !== null) facts.push({ mapping, dataset, date, state, count, updatedAt });
  }
  return facts;
}
