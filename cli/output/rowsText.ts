import { count } from './numbers.ts';

/** First and last of row numbers that follow each other. */
export type RowSpan = readonly [first: number, last: number];

/** Ascending row numbers, neighbours put together. */
export function rowSpans(rows: readonly number[]): readonly RowSpan[] {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const open = spans.at(-1);
    if (open !== undefined && row === open[1] + 1) open[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}

/** Row numbers for people: `2–4, 9`; after `limit` spans only how many rows there are: `2–4, 9, … (31 baris)`. */
export function rowsText(rows: readonly number[], limit: number): string {
  const spans = rowSpans(rows);
  if (spans.length === 0) return '–';
  const shown = spans
    .slice(0, limit)
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
    .join(', ');
  return spans.length > limit ? `${shown}, … (${count(rows.length)} baris)` : shown;
}
