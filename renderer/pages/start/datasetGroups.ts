import type { Dataset } from '../../../core/catalogue/dataset.ts';
import type { Settings } from '../../../core/settings.ts';

export interface DatasetGroup {
  readonly category: Dataset['category'];
  readonly datasets: readonly Dataset[];
}

const categories: readonly Dataset['category'][] = ['keuangan', 'layanan', 'sdm', 'ikt'];

/** Datasets that a rumpun reports and that match the words looked for, by category. */
export function datasetGroups(
  datasets: Iterable<Dataset>,
  rumpun: Settings['rumpun'],
  search: string,
): readonly DatasetGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = [...datasets].filter(
    (dataset) =>
      (dataset.rumpun === 'semua' || rumpun === null || dataset.rumpun === rumpun) &&
      words.every((word) => textOf(dataset).includes(word)),
  );
  return categories
    .map((category) => ({ category, datasets: found.filter((dataset) => dataset.category === category) }))
    .filter((group) => group.datasets.length > 0);
}

function textOf({ id, title, note = '' }: Dataset): string {
  return `${title} ${id} ${note}`.toLowerCase();
}

/** What its figures are: the first sentence of what the catalogue says of the first of them. */
export function meaningOf({ fields }: Dataset): string {
  const figure = fields.find(({ type }) => type === 'integer' || type === 'decimal');
  const described = figure ?? fields.find(({ type }) => type === 'string');
  return described?.description.split(/(?<=\.)\s/)[0] ?? '';
}
