/**
 * An exact decimal number as canonical text: optional minus, digits, optionally a point and more digits; no
 * exponent, no leading or trailing zeros, no `-0`. This is also how BIOS wants numbers (decimal point;
 * contract.md section 4, confirmed-8), so a rupiah amount never passes through binary floating point.
 */
export type Decimal = string & { readonly __decimal: true };

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

const EXCEL_DIGITS = 15;

/** Reads plain machine notation (`-12.50`, `1.5e10`); null for anything else, also for Indonesian forms. */
export function readDecimal(text: string): Decimal | null {
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return null;
  return canonical(sign === '-', whole, fraction, Number(exponent ?? 0));
}

/**
 * The decimal that a spreadsheet shows for a binary double: 15 significant digits, as Excel keeps them, so
 * that 0.1 + 0.2 is 0.3. Null for NaN and infinities.
 */
export function decimalOfDouble(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const shortest = String(value);
  // A double keeps 15 digits of any number, so one that is written with fewer is that number.
  const isExact = shortest.length <= EXCEL_DIGITS && !shortest.includes('e');
  return isExact ? (shortest as Decimal) : readDecimal(value.toPrecision(EXCEL_DIGITS));
}

export function isInteger(decimal: Decimal): boolean {
  return !decimal.includes('.');
}

export function isNegative(decimal: Decimal): boolean {
  return decimal.startsWith('-');
}

function canonical(negative: boolean, whole: string, fraction: string, exponent: number): Decimal {
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const split = point <= 0 ? 1 : point;
  const integer = padded.slice(0, split).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(split).replace(/0+$/, '');
  const magnitude = rest === '' ? integer : `${integer}.${rest}`;
  return (negative && magnitude !== '0' ? `-${magnitude}` : magnitude) as Decimal;
}
