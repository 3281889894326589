import type { Catalogue } from '../../catalogue/catalogue.ts';
import { DATE_FIELD, type Dataset } from '../../catalogue/dataset.ts';
import type { Payload } from '../../mapping/record.ts';

/** A line of figures by what tells it from the others: `kd_akun 424111 (Pendapatan Jasa …)`; empty when there is one. */
export function lineText(
  { references }: Pick<Catalogue, 'references'>,
  dataset: Dataset,
  payload: Payload,
): string {
  const parts = dataset.naturalKey.flatMap((name) => {
    const value = payload[name];
    if (name === DATE_FIELD || value === undefined) return [];
    const reference = dataset.fields.find((field) => field.name === name)?.reference;
    const meaning =
      reference === undefined
        ? undefined
        : references[reference].rows.find(({ kode }) => kode === value)?.uraian;
    return [meaning === undefined ? `${name} ${value}` : `${name} ${value} (${meaning})`];
  });
  return parts.join(', ');
}
