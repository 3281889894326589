import { decimalText } from '../../decimalText.ts';

/** A count as Indonesians write it: `1.234`. */
export function countText(count: number): string {
  return decimalText(String(count));
}

/** Whole per cent, rounded down so that 100 means all; a dash where there is nothing to count. */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((part * 100) / whole)} %`;
}
