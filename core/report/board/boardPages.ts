import { dayOf, type CivilDate } from '../../civilDate.ts';
import type { DateRange } from '../../mapping/shape/grouping.ts';
import type { BoardCell } from '../../schedule/board.ts';
import { periodContaining, type PeriodKey } from '../../schedule/period.ts';
import type { CalendarTick, HeatmapRow } from '../chart/boardHeatmap.ts';
import { calendarPeriods } from './calendarPeriods.ts';
import { coverageOfCells } from './coverage.ts';
import type { MonitoredDataset } from './monitoredDatasets.ts';

/** A part of the board that fits on a page: a month of what is due daily, or a year of what is due less often. */
export interface BoardPage {
  readonly title: string;
  readonly rows: readonly HeatmapRow[];
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly ticks: readonly CalendarTick[];
}

/** More rows than this would not fit on a page of A4. */
const ROWS_PER_PAGE = 44;

/** Cuts the board of a range so that nothing has to be cut by a page's edge; what is all to come is left out. */
export function boardPages(
  datasets: readonly MonitoredDataset[],
  range: DateRange,
  now: number,
): readonly BoardPage[] {
  const daily = datasets.filter(({ rhythm }) => rhythm === 'harian');
  const others = datasets.filter(({ rhythm }) => rhythm !== 'harian').map(drawnByMonth);
  const pages = [
    ...calendarPeriods('bulanan', range).flatMap((month) => pagesOf(daily, monthSpan(month), now)),
    ...calendarPeriods('tahunan', range).flatMap((year) => pagesOf(others, yearSpan(year), now)),
  ];
  return pages.filter(({ rows }) => rows.some(({ cells }) => cells.some(({ state }) => state !== 'not-due')));
}

interface Span {
  readonly title: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly ticks: readonly CalendarTick[];
}

function pagesOf(datasets: readonly MonitoredDataset[], span: Span, now: number): BoardPage[] {
  const rows = datasets.map((dataset) => rowOf(dataset, span, now));
  const pages = Math.ceil(rows.length / ROWS_PER_PAGE);
  return Array.from({ length: pages }, (_, index) => ({
    ...span,
    title: pages === 1 ? span.title : `${span.title} (bagian ${index + 1} dari ${pages})`,
    rows: rows.slice(index * ROWS_PER_PAGE, (index + 1) * ROWS_PER_PAGE),
  }));
}

function rowOf({ title, cells }: MonitoredDataset, { first, last }: Span, now: number): HeatmapRow {
  const shown = cells.filter(({ period }) => period.first <= last && period.last >= first);
  const ending = shown.filter(({ period }) => period.last <= last);
  const { due, withData } = coverageOfCells(ending, now);
  return { label: title, note: due === 0 ? '' : `${withData}/${due}`, cells: shown };
}

/** A survey is about a day, which nobody would see in the picture of a year. */
function drawnByMonth(dataset: MonitoredDataset): MonitoredDataset {
  return dataset.rhythm === 'survei' ? { ...dataset, cells: dataset.cells.map(widened) } : dataset;
}

function widened({ period, ...cell }: BoardCell): BoardCell {
  const { first, last } = periodContaining('bulanan', period.first);
  return { ...cell, period: { ...period, first, last } };
}

function monthSpan({ first, last, label }: PeriodKey): Span {
  const days = calendarPeriods('harian', { from: first, to: last });
  return {
    title: label,
    first,
    last,
    ticks: days.map((day) => ({ ...day, label: String(dayOf(day.first)) })),
  };
}

function yearSpan({ first, last, label }: PeriodKey): Span {
  const months = calendarPeriods('bulanan', { from: first, to: last });
  return {
    title: label,
    first,
    last,
    ticks: months.map((month) => ({ ...month, label: month.label.slice(0, 3) })),
  };
}
