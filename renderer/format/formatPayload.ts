import { readCivilDate } from '../../core/civilDate.ts';
import { decimalText } from '../../core/decimalText.ts';
import { DATE_FIELD } from '../../core/catalogue/dataset.ts';
import { dayText } from '../../core/indonesianDate.ts';

export interface ShownField {
  readonly name: string;
  readonly value: string;
}

/** What BIOS adds to a row that it shows. */
const ofBios: ReadonlySet<string> = new Set(['rn', 'kdsatker', 'nmsatker', 'updated_at']);
/** A whole or decimal number that is no code: no leading zero, not as long as an account. */
const NUMBER = /^-?(?:0|[1-9]\d{0,2}|[1-9]\d{3,})(?:\.\d+)?$/;
const CODE_NAMES = /^(?:kd|kode|no_|kdbank|id)/;

/** A payload's fields for people, without the date; only those named, where any are. */
export function formatPayload(
  payload: Readonly<Record<string, string | undefined>>,
  names: readonly string[] | null,
): readonly ShownField[] {
  return Object.entries(payload).flatMap(([name, value = '']) => {
    const isWanted = names === null ? !ofBios.has(name) : names.includes(name);
    return name === DATE_FIELD || !isWanted ? [] : [{ name, value: shown(name, value) }];
  });
}

function shown(name: string, value: string): string {
  const date = readCivilDate(value);
  if (date !== null) return dayText(date);
  return NUMBER.test(value) && !CODE_NAMES.test(name) ? decimalText(value) : value;
}
