import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { foldText } from '../../../../core/mapping/foldText.ts';

export type Category = Dataset['category'];

/** Datasets under one heading. */
export interface DatasetGroup {
  readonly category: Category;
  /** Not of the satker's own rumpun. */
  readonly isForeign: boolean;
  readonly datasets: readonly Dataset[];
}

const categories: readonly Category[] = ['keuangan', 'layanan', 'sdm', 'ikt'];

/**
 * The datasets that match a search, by category; those of the satker's rumpun and of all rumpun come first. Without a
 * rumpun none is foreign.
 */
export function datasetGroups(
  datasets: Iterable<Dataset>,
  rumpun: string | null,
  search: string,
): readonly DatasetGroup[] {
  const found = [...datasets].filter((dataset) => matches(dataset, search));
  const isForeign = (dataset: Dataset): boolean =>
    rumpun !== null && dataset.rumpun !== 'semua' && dataset.rumpun !== rumpun;
  return [false, true].flatMap((foreign) =>
    categories.flatMap((category) => {
      const own = found.filter((dataset) => dataset.category === category && isForeign(dataset) === foreign);
      return own.length === 0 ? [] : [{ category, isForeign: foreign, datasets: own }];
    }),
  );
}

/** Every word that is searched for stands somewhere in title, address or note. */
function matches({ title, id, note = '' }: Dataset, search: string): boolean {
  const text = foldText(`${title} ${id.replaceAll(/[/_]/g, ' ')} ${note}`);
  return foldText(search)
    .split(' ')
    .every((word) => text.includes(word));
}
