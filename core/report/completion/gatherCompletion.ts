import { readCivilDate, type CivilDate } from '../../civilDate.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import type { ChainVerdict } from '../../ledger/attemptChain.ts';
import type { OutcomeCount } from '../../ledger/evidence.ts';
import type { RecordState } from '../../ledger/recordState.ts';
import type { DateRange } from '../../mapping/shape/grouping.ts';
import { civilDateAt } from '../../schedule/timeZone.ts';
import type { Settings } from '../../settings.ts';
import { monitoredDatasets, type MonitoredDataset } from '../board/monitoredDatasets.ts';
import { gatherHeader, type ReportHeader } from '../reportHeader.ts';
import { trendsOf, type Trend } from '../trends.ts';
import { datasetTests, type DatasetTest } from './datasetTests.ts';
import { integratedDatasets, type IntegratedDataset } from './integratedDatasets.ts';
import { scheduledRuns, type ScheduledRun } from './scheduledRuns.ts';

export type DatasetCounts = ReadonlyMap<RecordState, number>;

/** What the ministry asks for once the sending works: what is integrated, how it is scheduled, watched and tested. */
export interface CompletionReport {
  readonly header: ReportHeader;
  readonly range: DateRange;
  readonly sending: Settings['sending'];
  readonly datasets: readonly IntegratedDataset[];
  /** The latest passes of the scheduler, and how many there were in all. */
  readonly runs: readonly ScheduledRun[];
  readonly runCount: number;
  readonly board: readonly MonitoredDataset[];
  /** Dataset to its records by state, in the range. */
  readonly counts: ReadonlyMap<string, DatasetCounts>;
  readonly trends: readonly Trend[];
  readonly tests: readonly DatasetTest[];
  readonly outcomes: readonly OutcomeCount[];
  readonly chain: ChainVerdict;
}

const SHOWN_RUNS = 60;
const SHOWN_TRENDS = 4;

/** @param range - days that the board shows; null for all days since the first record. */
export function gatherCompletion(parts: ViewParts, range: DateRange | null): CompletionReport {
  const { ledger, settings } = parts;
  const { environment } = settings;
  const shown = range ?? wholeRange(parts);
  const outcomes = ledger.evidence.outcomeCounts(environment);
  return {
    header: gatherHeader(parts),
    range: shown,
    sending: settings.sending,
    datasets: integratedDatasets(parts),
    runs: scheduledRuns(parts, SHOWN_RUNS),
    runCount: ledger.evidence.countScheduledRuns(environment),
    board: monitoredDatasets(parts, shown),
    counts: countsOf(parts, shown),
    trends: trendsOf(parts, shown, SHOWN_TRENDS),
    tests: datasetTests(parts, outcomes),
    outcomes,
    chain: ledger.attempts.verifyChain(),
  };
}

/** From the first record to today; today alone where there is none. */
function wholeRange({ ledger, settings, options }: ViewParts): DateRange {
  const today = civilDateAt(settings.timeZone, options.clock.now());
  const counts = ledger.recordList.counts({ environment: settings.environment });
  const first = counts.reduce((earliest, { date }) => (date < earliest ? date : earliest), String(today));
  const from: CivilDate = readCivilDate(first) ?? today;
  return { from: from < today ? from : today, to: today };
}

function countsOf(
  { ledger, settings }: ViewParts,
  { from, to }: DateRange,
): ReadonlyMap<string, DatasetCounts> {
  const { environment } = settings;
  const counts = new Map<string, Map<RecordState, number>>();
  for (const { dataset, state, count } of ledger.recordList.counts({ environment, from, to })) {
    const own = counts.get(dataset) ?? new Map<RecordState, number>();
    counts.set(dataset, own.set(state, (own.get(state) ?? 0) + count));
  }
  return counts;
}
