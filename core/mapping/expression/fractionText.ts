import type { Fraction } from './fraction.ts';

/** The canonical decimal (see `Decimal`) of a fraction whose denominator is a power of ten. */
export function decimalText(value: Fraction): string {
  const [sign, whole, rest] = partsOf(value);
  return rest === '' ? sign + whole : `${sign}${whole}.${rest}`;
}

/** The same as a person here writes it: `1.234.567,5`. */
export function indonesianText(value: Fraction): string {
  const [sign, whole, rest] = partsOf(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return rest === '' ? sign + grouped : `${sign}${grouped},${rest}`;
}

function partsOf({ numerator, denominator }: Fraction): [sign: string, whole: string, rest: string] {
  const scale = String(denominator).length - 1;
  const digits = String(numerator < 0n ? -numerator : numerator).padStart(scale + 1, '0');
  const split = digits.length - scale;
  const rest = digits.slice(split).replace(/0+$/, '');
  return [numerator < 0n ? '-' : '', digits.slice(0, split), rest];
}
