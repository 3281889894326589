import type { Field } from '../../catalogue/dataset.ts';
import type { ReferenceList } from '../../catalogue/reference.ts';

/** How a spreadsheet shows a field's column, so that typing does not change the value: text keeps its zeros. */
export const columnFormats: Readonly<Record<Field['type'], string>> = {
  date: 'dd/mm/yyyy',
  string: '@',
  integer: '#,##0',
  decimal: '#,##0.00',
};

export const typeTitles: Readonly<Record<Field['type'], string>> = {
  date: 'Tanggal',
  string: 'Teks',
  integer: 'Bilangan bulat',
  decimal: 'Angka',
};

/** Codes that the field may have, with their names; empty where there is no list. */
export function codesOf(
  field: Field,
  references: Readonly<Record<string, ReferenceList>>,
): ReferenceList['rows'] {
  const rows = field.reference === undefined ? [] : (references[field.reference]?.rows ?? []);
  const pattern = new RegExp(field.pattern ?? '', 'u');
  return rows.filter(({ kode }) => pattern.test(kode));
}
