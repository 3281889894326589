import { DIGIT_0, isDigit } from './bytes.ts';

const MINUS = 0x2d;
const POINT = 0x2e;
/** So many digits make a whole number that a double holds exactly, and so does the power of ten it is divided by. */
const MOST_EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: MOST_EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/;

/**
 * The double that the bytes between two places write, null where they write no number. Of two exact doubles the
 * quotient is the nearest double to the true one, so the short way gives what `Number` gives.
 */
export function readNumber(bytes: Buffer, start: number, end: number): number | null {
  const isNegative = bytes[start] === MINUS;
  let at = isNegative ? start + 1 : start;
  let digits = 0;
  let point = -1;
  let whole = 0;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && point < 0) {
      point = at;
      continue;
    }
    if (!isDigit(byte) || digits === MOST_EXACT_DIGITS) return longNumber(bytes, start, end);
    whole = whole * 10 + byte - DIGIT_0;
    digits += 1;
  }
  if (digits === 0) return null;
  const value = point < 0 ? whole : whole / (POWERS_OF_TEN[end - point - 1] ?? Number.NaN);
  return isNegative ? -value : value;
}

function longNumber(bytes: Buffer, start: number, end: number): number | null {
  const text = bytes.toString('latin1', start, end);
  return NUMBER.test(text) ? Number(text) : null;
}
