import type { Dataset } from '../catalogue/dataset.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { periodContaining } from '../schedule/period.ts';
import type { ValuePoint } from './chart/valueLine.ts';
import type { ViewParts } from '../engine/engineParts.ts';
import { datasetValues } from './datasetValues.ts';

/** A dataset's figures over time. */
export interface Trend {
  readonly title: string;
  readonly range: DateRange;
  readonly points: readonly ValuePoint[];
}

/** A line needs at least so many figures to show a trend. */
const FEWEST_POINTS = 3;

/** The figures of the first mapped datasets that have enough of them; money first, which is asked about most. */
export function trendsOf(parts: ViewParts, range: DateRange, limit: number): readonly Trend[] {
  const trends: Trend[] = [];
  for (const dataset of candidates(parts)) {
    if (trends.length === limit) break;
    const points = datasetValues(parts, dataset, range);
    const [first] = points;
    if (first === undefined || points.length < FEWEST_POINTS) continue;
    const { first: from } = periodContaining('bulanan', first.date);
    trends.push({ title: dataset.title, range: { from, to: range.to }, points });
  }
  return trends;
}

function candidates({ settings, catalogue }: ViewParts): readonly Dataset[] {
  const ids = [...new Set(settings.mappings.map(({ dataset }) => dataset))];
  const datasets = ids.flatMap((id) => catalogue.datasets.get(id) ?? []);
  return [...datasets.filter(isMoney), ...datasets.filter((dataset) => !isMoney(dataset))];
}

function isMoney({ category }: Dataset): boolean {
  return category === 'keuangan';
}
