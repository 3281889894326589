import { Big } from 'big.js';

const HALF = new Big('0.5');

/** The exact median; the mean of the middle two for an even number of values; null for none. */
export function median(values: readonly Big[]): Big | null {
  const sorted = values.toSorted((one, other) => one.cmp(other));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : upper.plus(lower).times(HALF);
}
