import type { Dataset } from '../../catalogue/dataset.ts';
import { createViews } from '../../engine/views.ts';
import type { DateRange } from '../../mapping/shape/grouping.ts';
import { rhythmOfMapping } from '../../run/scheduleFacts.ts';
import type { BoardCell } from '../../schedule/board.ts';
import type { Rhythm } from '../../schedule/period.ts';
import type { MappingSettings } from '../../settings.ts';
import type { ViewParts } from '../../engine/engineParts.ts';

/** A mapped dataset and how each of its periods stands. */
export interface MonitoredDataset {
  readonly mapping: string;
  readonly dataset: string;
  readonly title: string;
  readonly category: Dataset['category'] | null;
  readonly rhythm: Rhythm;
  readonly cells: readonly BoardCell[];
}

/** The board of a range of days, in the order of the settings. */
export function monitoredDatasets(parts: ViewParts, range: DateRange): readonly MonitoredDataset[] {
  const rows = createViews(parts).board(range);
  return parts.settings.mappings.map((mapping, index) => ({
    ...nameOf(parts, mapping),
    rhythm: rhythmOfMapping(parts, mapping),
    cells: rows[index]?.cells ?? [],
  }));
}

function nameOf(
  { catalogue }: Pick<ViewParts, 'catalogue'>,
  { id, dataset }: MappingSettings,
): Pick<MonitoredDataset, 'mapping' | 'dataset' | 'title' | 'category'> {
  const known = catalogue.datasets.get(dataset);
  return { mapping: id, dataset, title: known?.title ?? dataset, category: known?.category ?? null };
}
