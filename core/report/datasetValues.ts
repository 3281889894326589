import type { Dataset } from '../catalogue/dataset.ts';
import type { ViewParts } from '../engine/engineParts.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import type { ValuePoint } from './chart/valueLine.ts';
import { valuePoints } from './valuePoints.ts';

/** A dataset's figures over time, with those that were corrected and those that are held. */
export function datasetValues(
  { ledger, settings }: Pick<ViewParts, 'ledger' | 'settings'>,
  dataset: Dataset,
  { from, to }: DateRange,
): readonly ValuePoint[] {
  const days = { environment: settings.environment, dataset: dataset.id, from, to };
  const { evidence } = ledger;
  return valuePoints(dataset, evidence.valuedRecords(days), evidence.correctedRecords(days));
}
