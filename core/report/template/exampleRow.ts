import type { Dataset, Field } from '../../catalogue/dataset.ts';
import type { ReferenceList } from '../../catalogue/reference.ts';
import { codesOf } from './fieldKind.ts';

/** A day long past: an example that is sent by mistake shows at once. */
const EXAMPLE_DAY = new Date(Date.UTC(2001, 0, 31));

/** One value for each field, as it should be typed. */
export function exampleRow(
  dataset: Dataset,
  references: Readonly<Record<string, ReferenceList>>,
): (string | number | Date)[] {
  return dataset.fields.map((field) => exampleOf(field, references));
}

function exampleOf(
  field: Field,
  references: Readonly<Record<string, ReferenceList>>,
): string | number | Date {
  switch (field.type) {
    case 'date':
      return EXAMPLE_DAY;
    case 'integer':
      return 12;
    case 'decimal':
      return 1_500_000.5;
    case 'string':
      return codesOf(field, references)[0]?.kode ?? field.examples?.[0] ?? textExample(field.name);
  }
}

function textExample(name: string): string {
  return name.startsWith('no_') ? '0012345678' : 'Contoh';
}
