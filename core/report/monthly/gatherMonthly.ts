import type { Dataset } from '../../catalogue/dataset.ts';
import type { RecordState } from '../../ledger/recordState.ts';
import type { DateRange } from '../../mapping/shape/grouping.ts';
import { periodContaining, type PeriodKey } from '../../schedule/period.ts';
import {
  coverageByMonth,
  coverageOfCells,
  type CoverageCount,
  type MonthCoverage,
} from '../board/coverage.ts';
import { monitoredDatasets, type MonitoredDataset } from '../board/monitoredDatasets.ts';
import { gatherHeader, type ReportHeader } from '../reportHeader.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { trendsOf, type Trend } from '../trends.ts';

/** How complete a group of datasets is. */
export interface GroupCoverage extends CoverageCount {
  readonly category: Dataset['category'] | null;
  readonly datasets: number;
}

/** What the head of the agency is told about a month: whether everything has arrived, what has not, and why. */
export interface MonthlyReport {
  readonly header: ReportHeader;
  readonly month: PeriodKey;
  readonly datasets: number;
  readonly total: CoverageCount;
  readonly groups: readonly GroupCoverage[];
  /** Records dated in the month, by how they stand. */
  readonly records: Readonly<Partial<Record<RecordState, number>>>;
  readonly year: readonly MonthCoverage[];
  readonly gaps: readonly Gap[];
  readonly trends: readonly Trend[];
}

const SHOWN_TRENDS = 2;

/** @param month - a period of the rhythm `bulanan`. */
export function gatherMonthly(parts: ViewParts, month: PeriodKey): MonthlyReport {
  const now = parts.options.clock.now();
  const year = periodContaining('tahunan', month.first);
  const sinceJanuary: DateRange = { from: year.first, to: month.last };
  const datasets = monitoredDatasets(parts, sinceJanuary);
  const ended = datasets.map((dataset) => ({ ...dataset, cells: dataset.cells.filter(endsIn(month)) }));
  return {
    header: gatherHeader(parts),
    month,
    datasets: datasets.length,
    total: coverageOfCells(
      ended.flatMap(({ cells }) => cells),
      now,
    ),
    groups: groupsOf(ended, now),
    records: recordsOf(parts, month),
    year: coverageByMonth(
      datasets.flatMap(({ cells }) => cells),
      sinceJanuary,
      now,
    ),
    gaps: gapsOf(parts, ended),
    trends: trendsOf(parts, sinceJanuary, SHOWN_TRENDS),
  };
}

function endsIn({ first, last }: PeriodKey): (cell: MonitoredDataset['cells'][number]) => boolean {
  return ({ period }) => period.last >= first && period.last <= last;
}

function groupsOf(datasets: readonly MonitoredDataset[], now: number): readonly GroupCoverage[] {
  return [...Map.groupBy(datasets, ({ category }) => category)].map(([category, group]) => ({
    category,
    datasets: group.length,
    ...coverageOfCells(
      group.flatMap(({ cells }) => cells),
      now,
    ),
  }));
}

function recordsOf(
  { ledger, settings }: ViewParts,
  { first, last }: PeriodKey,
): Readonly<Partial<Record<RecordState, number>>> {
  const counts: Partial<Record<RecordState, number>> = {};
  const { environment } = settings;
  for (const { state, count } of ledger.recordList.counts({ environment, from: first, to: last })) {
    counts[state] = (counts[state] ?? 0) + count;
  }
  return counts;
}
