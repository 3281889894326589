import { CatalogueError } from '../errors.ts';
import { parseDataset } from './catalogue.ts';
import { DATE_FIELD, type Dataset, type StatedFields } from './dataset.ts';

/** Whether nobody has published this dataset's fields, so that it cannot be mapped before they are stated. */
export function mustStateFields(dataset: Dataset): boolean {
  return !dataset.fieldsPublished;
}

/** Throws `CatalogueError` `fields-not-published` for a dataset that cannot be mapped yet. */
export function requireStatedFields(dataset: Dataset): void {
  if (!mustStateFields(dataset)) return;
  throw new CatalogueError(
    'fields-not-published',
    `Isian jenis data ${dataset.title} (${dataset.id}) belum pernah diumumkan, jadi belum dapat dipetakan.`,
    'Sebutkan dulu isian dan kuncinya sesuai dokumen webservice BIOS dari Dit. PPK BLU, di Pemetaan > Jenis data.',
  );
}

/**
 * The dataset with the fields that the operator stated, to be kept among the user's datasets.
 *
 * @throws CatalogueError `invalid` naming each wrong place.
 */
export function stateFields(dataset: Dataset, stated: StatedFields): Dataset {
  const { fields, dimensions, ...rest } = stated;
  const date = dataset.fields.filter((field) => field.name === DATE_FIELD);
  return parseDataset({
    ...dataset,
    ...rest,
    fields: [...date, ...fields],
    naturalKey: [DATE_FIELD, ...dimensions],
    fieldsPublished: true,
    confidence: { ...dataset.confidence, fields: 'operator' },
  });
}
