/*
 * The simulator's own reading of numbers, on purpose not the core's: it judges what the core sends. Forms are
 * those of PHP, on which BIOS runs (contract.md 1, inferred): decimal point, no thousands separators.
 */

const INTEGER = /^[+-]?(0|[1-9]\d{0,17})$/;
const NUMERIC = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,2}))?$/;

/** The integer as a database gives it back (`+5` is `5`, `-0` is `0`); null when it is none. */
export function readInteger(text: string): string | null {
  return INTEGER.test(text) ? BigInt(text.replace('+', '')).toString() : null;
}

/** The number in plain digits without needless zeros (`1.50` is `1.5`, `1e3` is `1000`); null when it is none. */
export function readNumber(text: string): string | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [, sign, mantissa = '', exponent = '0'] = match;
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -scale));
  const magnitude = withPoint(digits.toString(), Math.max(0, scale));
  return sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

function withPoint(digits: string, scale: number): string {
  if (scale === 0) return digits;
  const padded = digits.padStart(scale + 1, '0');
  const text = `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  return text.replace(/0+$/, '').replace(/\.$/, '');
}
