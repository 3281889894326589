import type { Merge } from '../../rawTable.ts';

const MERGE = /<mergeCell ref=["']([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?["']\s*\/?>/g;
const LAST_COLUMN = 16_383;

/** The merged cells that the XML after a sheet's rows tells of. */
export function mergesIn(xml: string): Merge[] {
  return [...xml.matchAll(MERGE)].map(([, left = '', top, right = left, bottom = top]) => ({
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnIndex(left),
    lastColumn: Math.min(columnIndex(right), LAST_COLUMN),
  }));
}

/** 0 for `A`. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
