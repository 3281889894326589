import type { DateSystem } from '../serialDate.ts';
import { displayNumber, type NumberFormatter } from './displayNumber.ts';
import { plainFormat } from './plainFormat.ts';

/** Shows numbers in one number format, as `displayNumber` does. */
export type ShowNumber = (value: number) => string;

/** Gives what shows numbers in a number format. */
export type NumberDisplay = (numberFormat: string) => ShowNumber;

/** So many texts are remembered for each format: days and tariffs come again and again. */
const MOST_TEXTS = 20_000;

/**
 * `displayNumber` for whole columns: each format is understood once, amounts in the usual ones are written without the
 * library, and what the library wrote is remembered.
 */
export function createNumberDisplay(system: DateSystem, format: NumberFormatter): NumberDisplay {
  const known = new Map<string, ShowNumber>();
  return (numberFormat) => {
    const show =
      known.get(numberFormat) ??
      showIn(numberFormat, (value) => displayNumber(value, numberFormat, system, format));
    known.set(numberFormat, show);
    return show;
  };
}

function showIn(numberFormat: string, slowly: ShowNumber): ShowNumber {
  const plainly = plainFormat(numberFormat, slowly);
  const known = new Map<number, string>();
  return (value) => {
    const quick = plainly?.(value) ?? known.get(value);
    if (quick !== undefined) return quick;
    const text = slowly(value);
    if (known.size < MOST_TEXTS && !Object.is(value, -0)) known.set(value, text);
    return text;
  };
}
