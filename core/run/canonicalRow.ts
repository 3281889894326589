import type { BiosRow } from '../bios/readBack.ts';
import type { Dataset, Field } from '../catalogue/dataset.ts';
import { readDecimal } from '../decimal.ts';
import { biosDate } from './biosDate.ts';

/**
 * A row of BIOS with the dataset's fields written as we write them: BIOS may pad texts, add a time to dates and
 * zeros to numbers (contract.md 7: values are often strings). What cannot be read stays as it is.
 */
export function canonicalRow(dataset: Dataset, row: BiosRow): BiosRow {
  const own = dataset.fields.flatMap((field) => {
    const value = canonicalValue(field, row[field.name] ?? '');
    return value === '' ? [] : [[field.name, value]];
  });
  return Object.fromEntries(own);
}

function canonicalValue({ type }: Field, text: string): string {
  const trimmed = text.trim();
  if (type === 'date') return biosDate(trimmed) ?? trimmed;
  return type === 'string' ? trimmed : (readDecimal(trimmed) ?? trimmed);
}
