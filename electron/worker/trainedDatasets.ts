import type { Engine } from '../../core/engine.ts';
import type { TrainedDataset } from '../setupViews.ts';

/** What BIOS' training environment took of every dataset that has a mapping, whatever environment is set. */
export function trainedDatasets({ ledger, settings, catalogue }: Engine): readonly TrainedDataset[] {
  const first = new Map(
    ledger.evidence.firstAccepted('training').map(({ dataset, startedAt }) => [dataset, startedAt]),
  );
  return [...new Set(settings.mappings.map(({ dataset }) => dataset))].map((dataset) => ({
    dataset,
    title: catalogue.datasets.get(dataset)?.title ?? dataset,
    acceptedAt: first.get(dataset) ?? null,
  }));
}
