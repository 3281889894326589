import { Big } from 'big.js';
import { decimalText } from '../../decimalText.ts';

/** The exact sum of decimals, as people read it. */
export function sumText(decimals: readonly string[]): string {
  return decimalText(decimals.reduce((sum, decimal) => sum.plus(decimal), new Big(0)).toFixed());
}
