import { addDays, type CivilDate } from '../civilDate.ts';
import type { RecordState } from '../ledger/recordState.ts';
import { dueAt } from './duePeriods.ts';
import { groupByPeriod, type LedgerFact, type PeriodIds } from './ledgerFact.ts';
import { periodContaining, type PeriodKey, type Rhythm } from './period.ts';
import type { Schedule } from './scheduleSettings.ts';

/** A dataset on the board. */
export interface BoardLine {
  readonly dataset: string;
  /** Null when it is sent by hand only, so that nothing of it is ever due. */
  readonly schedule: Schedule | null;
  /** How its periods are drawn when there is no schedule. */
  readonly rhythm: Rhythm;
  /** Ids of the periods that the operator chose to leave out. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * How a period stands, the worst of its records first: something is `rejected`, `held`, `unknown` or `pending`
 * (waiting or being sent); or all of it is `accepted`, all of it `confirmed`. Without records: `skipped` by the
 * operator, `not-due`, `missing` since less than the tolerance, `late` since more.
 */
export type CellState =
  | 'rejected'
  | 'held'
  | 'unknown'
  | 'pending'
  | 'accepted'
  | 'confirmed'
  | 'skipped'
  | 'not-due'
  | 'missing'
  | 'late';

export interface BoardCell {
  readonly period: PeriodKey;
  readonly state: CellState;
  readonly counts: Readonly<Partial<Record<RecordState, number>>>;
  /** Epoch milliseconds of the last change of a record; null without records. */
  readonly updatedAt: number | null;
  /** Epoch milliseconds; null when nobody waits for it. */
  readonly dueAt: number | null;
}

export interface BoardRow {
  readonly dataset: string;
  readonly cells: readonly BoardCell[];
}

export interface BoardView {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly now: number;
  /** How long after its time a period without data counts as missing before it counts as late. */
  readonly lateAfterMs: number;
}

/**
 * Every period of every dataset that touches the view, in the order of the calendar. A dataset that several mappings
 * fill is one row: what BIOS holds of it belongs to all of them.
 */
export function computeBoard(
  lines: readonly BoardLine[],
  facts: readonly LedgerFact[],
  view: BoardView,
): BoardRow[] {
  const factsOf = Map.groupBy(facts, (fact) => fact.dataset);
  const calendar = createCalendar(view);
  const idsOf = new Map<Rhythm, PeriodIds>();
  return [...Map.groupBy(lines, ({ dataset }) => dataset).values()].map((same) => {
    const line = oneLine(same);
    const rhythm = rhythmOfLine(line);
    const ids = idsOf.get(rhythm) ?? new Map();
    idsOf.set(rhythm, ids);
    const factsIn = groupByPeriod(rhythm, factsOf.get(line.dataset) ?? [], ids);
    const periods = rhythm === 'survei' ? surveysIn(line, view, factsIn) : calendar(rhythm);
    return {
      dataset: line.dataset,
      cells: periods.map((period) => cellOf(line, period, factsIn.get(period.id) ?? [], view)),
    };
  });
}

/** Drawn as the first that has a schedule; a period is left out when all of them leave it out. */
function oneLine(lines: readonly BoardLine[]): BoardLine {
  const [first, ...others] = lines;
  if (first === undefined) throw new RangeError('a group of no lines');
  const skipped = new Set([...first.skipped].filter((id) => others.every((line) => line.skipped.has(id))));
  return { ...(lines.find(({ schedule }) => schedule !== null) ?? first), skipped };
}

/** The rhythm in which a line's periods are drawn and counted. */
export function rhythmOfLine(line: BoardLine): Rhythm {
  return line.schedule?.rhythm ?? line.rhythm;
}

/** The periods of a rhythm that tile the view; lines of one rhythm share them. */
function createCalendar({ first, last }: BoardView): (rhythm: Rhythm) => readonly PeriodKey[] {
  const known = new Map<Rhythm, readonly PeriodKey[]>();
  return (rhythm) => {
    const found = known.get(rhythm);
    if (found !== undefined) return found;
    const periods: PeriodKey[] = [];
    for (let date = first; date <= last; date = addDays(periods.at(-1)?.last ?? date, 1)) {
      periods.push(periodContaining(rhythm, date));
    }
    known.set(rhythm, periods);
    return periods;
  };
}

/** Surveys have only the periods that were listed or sent. */
function surveysIn(
  line: BoardLine,
  view: BoardView,
  factsIn: ReadonlyMap<string, readonly LedgerFact[]>,
): readonly PeriodKey[] {
  const sent = [...factsIn.values()].flatMap((group) => group.map((fact) => fact.date));
  return [...new Set([...(line.schedule?.surveyDates ?? []), ...sent])]
    .filter((date) => date >= view.first && date <= view.last)
    .toSorted()
    .map((date) => periodContaining('survei', date));
}

function cellOf(
  line: BoardLine,
  period: PeriodKey,
  facts: readonly LedgerFact[],
  view: BoardView,
): BoardCell {
  const { schedule } = line;
  const isScheduled = schedule !== null && period.last >= schedule.startDate;
  const due = isScheduled ? dueAt(schedule, period) : null;
  return {
    period,
    state: facts.length > 0 ? worstOf(facts) : stateWithoutRecords(line.skipped.has(period.id), due, view),
    counts: countsOf(facts),
    updatedAt: lastChangeOf(facts),
    dueAt: due,
  };
}

function stateWithoutRecords(isSkipped: boolean, due: number | null, view: BoardView): CellState {
  if (isSkipped) return 'skipped';
  if (due === null || due > view.now) return 'not-due';
  return view.now - due > view.lateAfterMs ? 'late' : 'missing';
}

const WORST_FIRST: readonly (readonly [RecordState, CellState])[] = [
  ['rejected', 'rejected'],
  ['held', 'held'],
  ['unknown', 'unknown'],
  ['sending', 'pending'],
  ['pending', 'pending'],
  ['accepted', 'accepted'],
];

function worstOf(facts: readonly LedgerFact[]): CellState {
  for (const [state, cell] of WORST_FIRST) if (facts.some((fact) => fact.state === state)) return cell;
  return 'confirmed';
}

function lastChangeOf(facts: readonly LedgerFact[]): number | null {
  let last: number | null = null;
  for (const { updatedAt } of facts) if (last === null || updatedAt > last) last = updatedAt;
  return last;
}

function countsOf(facts: readonly LedgerFact[]): Partial<Record<RecordState, number>> {
  const counts: Partial<Record<RecordState, number>> = {};
  for (const { state, count } of facts) counts[state] = (counts[state] ?? 0) + count;
  return counts;
}
