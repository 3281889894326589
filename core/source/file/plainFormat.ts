import { GENERAL } from './displayNumber.ts';

/** What stands around the digits: quoted or escaped text, blanks of a width, fillers, currencies, colours, signs. */
const AROUND = String.raw`(?:"[^"\d]*"|\\\D|_.|\*\D|\[\$[^\]\d]*(?:-[\da-f]+)?\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow)\]|[$ ()+-])*`;
const PLAIN = new RegExp(`^${AROUND}(#,##)?0(?:\\.(0+))?${AROUND}(?:;|$)`, 'i');
const PROBE = 1_234_567;
const MOST_DIGITS = 15;
const FIRST_LONG = 1e10;

/** Writes a number; null where that needs the library. */
export type PlainFormat = (value: number) => string | null;

/**
 * Writes positive amounts in formats like `#,##0.00` or `"Rp"#,##0_);…`, as far as nothing has to be rounded; null for
 * other formats. What stands around the digits is learnt from `slowly`, which asks the library.
 */
export function plainFormat(numberFormat: string, slowly: (value: number) => string): PlainFormat | null {
  if (numberFormat === GENERAL) return wholeNumber;
  const [isPlain, thousands, decimals = ''] = PLAIN.exec(numberFormat) ?? [];
  if (isPlain === undefined) return null;
  const write = (value: number): string | null => digitsOf(value, thousands !== undefined, decimals.length);
  const sample = write(PROBE) ?? '';
  const [before, after] = slowly(PROBE).split(sample);
  if (before === undefined || after === undefined) return null;
  return (value) => {
    const digits = write(value);
    return digits === null ? null : before + digits + after;
  };
}

function wholeNumber(value: number): string | null {
  return Number.isInteger(value) && Math.abs(value) < FIRST_LONG ? String(value) : null;
}

/** `1.234.567,50`; null where digits would be lost. */
function digitsOf(value: number, hasThousands: boolean, decimals: number): string | null {
  const text = String(value);
  if (!(value > 0) || text.includes('e')) return null;
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const fraction = point < 0 ? '' : text.slice(point + 1);
  if (fraction.length > decimals || whole.length + decimals > MOST_DIGITS) return null;
  const grouped = hasThousands ? inThousands(whole) : whole;
  return decimals === 0 ? grouped : `${grouped},${fraction.padEnd(decimals, '0')}`;
}

function inThousands(digits: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    grouped = `${digits.slice(Math.max(0, end - 3), end)}.${grouped}`;
  }
  return grouped;
}
