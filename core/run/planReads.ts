import { addDays, type CivilDate } from '../civilDate.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { periodContaining, type PeriodKey, type Rhythm } from '../schedule/period.ts';
import type { Schedule } from '../schedule/scheduleSettings.ts';
import type { MappingSettings } from '../settings.ts';
import { lookBackStart } from './lookBack.ts';
import type { PrepareRequest } from './prepareMapping.ts';

/** One read of one mapping within a pass. */
export interface PlannedRead {
  readonly mapping: MappingSettings;
  readonly request: PrepareRequest;
  /** The due periods that the read is for; empty for a read by hand. */
  readonly periods: readonly PeriodKey[];
}

export interface ReadFacts {
  readonly mapping: MappingSettings;
  /** Null for a mapping that is sent by hand only. */
  readonly schedule: Schedule | null;
  /** How often the mapping's data is due, by its schedule or else by the catalogue. */
  readonly rhythm: Rhythm;
  /** Ids of periods that the operator left out. */
  readonly skipped: ReadonlySet<string>;
  readonly today: CivilDate;
}

/** What is read for due periods, and the periods that this source can no longer tell about. */
export interface ScheduledReads {
  readonly reads: readonly PlannedRead[];
  readonly lost: readonly PeriodKey[];
}

/**
 * How a mapping's source relates to dates: it holds `dates` of its own; it is asked for `one-date` at a time
 * (`:tanggal`); or it holds only the state of `now`, dated by the run.
 */
export type Dating = 'dates' | 'one-date' | 'now';

export function datingOf({ source, bindings }: MappingSettings): Dating {
  if ('query' in source && typeof source.query === 'string' && /:tanggal\b/i.test(source.query))
    return 'one-date';
  return Object.values(bindings).some((binding) => binding.from === 'run-date') ? 'now' : 'dates';
}

/**
 * Reads for due periods, oldest first. Sources with dates are read once, back to where corrections count.
 *
 * @param current - The mapping's newest due period, whether its data is at BIOS already or not.
 */
export function readsForPeriods(
  facts: ReadFacts,
  periods: readonly PeriodKey[],
  current: PeriodKey,
): ScheduledReads {
  const [first] = periods;
  const newest = periods.at(-1);
  if (first === undefined || newest === undefined) return { reads: [], lost: [] };
  switch (datingOf(facts.mapping)) {
    case 'dates': {
      const from = earliest(first.first, correctionsFrom(facts));
      return { reads: [readOf(facts, { from, to: newest.last }, periods)], lost: [] };
    }
    case 'one-date':
      return { reads: periods.map((period) => readOf(facts, rangeOf(period), [period])), lost: [] };
    case 'now': {
      // The source shows today's state; sending it for a day of the past would be a lie.
      const [present, lost] = [
        periods.filter(({ id }) => id === current.id),
        periods.filter(({ id }) => id !== current.id),
      ];
      return { reads: present.map((period) => readOf(facts, rangeOf(period), [period])), lost };
    }
  }
}

/**
 * Reads by hand: for a range that was asked for, or for what is usual. A source that shows only today's state is
 * read for one period, the last of the range.
 */
export function readsByHand(facts: ReadFacts, range: DateRange | undefined): readonly PlannedRead[] {
  const usual = { from: correctionsFrom(facts), to: addDays(facts.today, -1) };
  const asked = range ?? usual;
  const dating = datingOf(facts.mapping);
  if (dating === 'dates') return [readOf(facts, asked, [], range !== undefined)];
  const ended = range === undefined ? [lastEnded(facts.rhythm, asked.to)] : periodsIn(facts.rhythm, asked);
  const dates = dating === 'now' ? ended.slice(-1) : ended;
  return dates.map((period) => readOf(facts, rangeOf(period), [], range !== undefined));
}

/** The latest period whose last day is not after `date`. */
function lastEnded(rhythm: Rhythm, date: CivilDate): PeriodKey {
  const period = periodContaining(rhythm, date);
  return period.last <= date ? period : periodContaining(rhythm, addDays(period.first, -1));
}

/** All periods that end within a range, oldest first. */
function periodsIn(rhythm: Rhythm, { from, to }: DateRange): readonly PeriodKey[] {
  const periods: PeriodKey[] = [];
  for (let date = from; date <= to; date = addDays(periods.at(-1)?.last ?? date, 1)) {
    periods.push(periodContaining(rhythm, date));
  }
  return periods.filter((period) => period.last <= to);
}

function readOf(
  { mapping, schedule, skipped }: ReadFacts,
  range: DateRange,
  periods: readonly PeriodKey[],
  isRequested = false,
): PlannedRead {
  const isSkipped = (date: CivilDate): boolean =>
    schedule !== null && skipped.size > 0 && skipped.has(periodContaining(schedule.rhythm, date).id);
  const startsOn =
    schedule === null || isRequested ? null : periodContaining(schedule.rhythm, schedule.startDate).first;
  return { mapping, periods, request: { range, runDate: range.to, isRequested, isSkipped, startsOn } };
}

function correctionsFrom({ mapping, schedule, today }: ReadFacts): CivilDate {
  const from = lookBackStart(today, mapping.lookBackDays);
  return schedule !== null && schedule.startDate > from ? schedule.startDate : from;
}

function rangeOf({ first, last }: PeriodKey): DateRange {
  return { from: first, to: last };
}

function earliest(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}
