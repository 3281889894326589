import type { Dataset } from '../../catalogue/dataset.ts';
import type { DateRange } from '../../mapping/shape/grouping.ts';
import { periodContaining } from '../../schedule/period.ts';
import type { ValuePoint } from '../chart/valueLine.ts';
import type { ReportParts } from '../reportParts.ts';
import { valuePoints } from '../valuePoints.ts';

/** A dataset's figures over time. */
export interface Trend {
  readonly title: string;
  readonly range: DateRange;
  readonly points: readonly ValuePoint[];
}

const SHOWN_TRENDS = 2;
/** A line needs at least so many figures to show a trend. */
const FEWEST_POINTS = 3;

/** The figures of the first mapped datasets that have enough of them; money first, since the head is asked about it. */
export function trendsOf(parts: ReportParts, range: DateRange): readonly Trend[] {
  const trends: Trend[] = [];
  for (const dataset of candidates(parts)) {
    if (trends.length === SHOWN_TRENDS) break;
    const points = pointsOf(parts, dataset, range);
    const [first] = points;
    if (first === undefined || points.length < FEWEST_POINTS) continue;
    const { first: from } = periodContaining('bulanan', first.date);
    trends.push({ title: dataset.title, range: { from, to: range.to }, points });
  }
  return trends;
}

function candidates({ settings, catalogue }: ReportParts): readonly Dataset[] {
  const ids = [...new Set(settings.mappings.map(({ dataset }) => dataset))];
  const datasets = ids.flatMap((id) => catalogue.datasets.get(id) ?? []);
  return [...datasets.filter(isMoney), ...datasets.filter((dataset) => !isMoney(dataset))];
}

function isMoney({ category }: Dataset): boolean {
  return category === 'keuangan';
}

function pointsOf(
  { ledger, settings }: ReportParts,
  dataset: Dataset,
  { from, to }: DateRange,
): readonly ValuePoint[] {
  const days = { environment: settings.environment, dataset: dataset.id, from, to };
  const { evidence } = ledger;
  return valuePoints(dataset, evidence.provenRecords(days), evidence.correctedRecords(days));
}
