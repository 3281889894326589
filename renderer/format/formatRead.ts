import type { Dataset, Field } from '../../core/catalogue/dataset.ts';
import { readCivilDate } from '../../core/civilDate.ts';
import { decimalText } from '../../core/decimalText.ts';
import { longDayText } from '../../core/indonesianDate.ts';

/** What a value was read as, for people: `3 Juli 2025`, `Rp1.500.000`, `1.234`, codes with all their zeros. */
export function formatRead(
  value: string,
  { type }: Pick<Field, 'type'>,
  { category }: Pick<Dataset, 'category'>,
): string {
  switch (type) {
    case 'date': {
      const day = readCivilDate(value);
      return day === null ? value : longDayText(day);
    }
    case 'decimal':
      return category === 'keuangan' ? rupiah(value) : decimalText(value);
    case 'integer':
      return decimalText(value);
    case 'string':
      return value;
  }
}

function rupiah(value: string): string {
  return value.startsWith('-') ? `-Rp${decimalText(value.slice(1))}` : `Rp${decimalText(value)}`;
}
