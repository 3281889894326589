/**
 * An exact number as a quotient of whole numbers, so that nothing is lost before the one rounding at the end
 * (`1 / 3 * 3` is 1). The denominator is positive; the quotient need not be in lowest terms.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zeroFraction: Fraction = { numerator: 0n, denominator: 1n };

/** Reads a canonical decimal (see `Decimal`). */
export function readFraction(decimal: string): Fraction {
  const point = decimal.indexOf('.');
  if (point === -1) return { numerator: readInteger(decimal), denominator: 1n };
  const digits = decimal.slice(0, point) + decimal.slice(point + 1);
  return { numerator: readInteger(digits), denominator: 10n ** BigInt(decimal.length - point - 1) };
}

/** So few characters are an integer that a double holds exactly, and that way is the shorter one. */
function readInteger(digits: string): bigint {
  return digits.length <= 15 ? BigInt(Number(digits)) : BigInt(digits);
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  if (a.denominator % b.denominator === 0n) {
    return fraction(a.numerator + b.numerator * (a.denominator / b.denominator), a.denominator);
  }
  if (b.denominator % a.denominator === 0n) return add(b, a);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negate(a: Fraction): Fraction {
  return fraction(-a.numerator, a.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Null when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return fraction(sign * a.numerator * b.denominator, sign * b.numerator * a.denominator);
}

/** Below, equal to or above zero as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function fraction(numerator: bigint, denominator: bigint): Fraction {
  return { numerator, denominator };
}
