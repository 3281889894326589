import { useMemo } from 'react';
import type { Dataset } from '../../core/catalogue/dataset.ts';
import { useCall } from './useCall.ts';

/** The catalogue by dataset id; empty until it has been read. */
export function useDatasets(): ReadonlyMap<string, Dataset> {
  const { data } = useCall('listDatasets', []);
  return useMemo(() => new Map(data?.map((dataset) => [dataset.id, dataset])), [data]);
}

/** What a dataset is called; its id until the catalogue has been read. */
export function useDatasetTitle(): (id: string) => string {
  const datasets = useDatasets();
  return (id) => datasets.get(id)?.title ?? id;
}
