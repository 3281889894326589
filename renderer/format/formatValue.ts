import { readCivilDate } from '../../core/civilDate.ts';
import { decimalText } from '../../core/decimalText.ts';
import { dayText } from '../../core/indonesianDate.ts';
import type { Field } from '../../core/catalogue/dataset.ts';

/** A value of a payload for people: `2026-11-01` as `1 Nov 2026`, `1500000.5` as `1.500.000,5`, codes as they are. */
export function formatValue(value: string, type: Field['type'] | undefined): string {
  switch (type) {
    case 'date': {
      const date = readCivilDate(value);
      return date === null ? value : dayText(date);
    }
    case 'integer':
    case 'decimal':
      return decimalText(value);
    case 'string':
    case undefined:
      return value;
  }
}

/** A civil date for people; what is none is shown as it is. */
export function formatDay(value: string): string {
  return formatValue(value, 'date');
}
