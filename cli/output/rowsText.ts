/** Row numbers for people, neighbours put together: `2–4, 9`; after `limit` of these only how many rows there are. */
export function rowsText(rows: readonly number[], limit: number): string {
  const spans: { readonly first: number; last: number }[] = [];
  for (const row of rows) {
    const open = spans.at(-1);
    if (open !== undefined && row === open.last + 1) open.last = row;
    else spans.push({ first: row, last: row });
  }
  if (spans.length === 0) return '–';
  const shown = spans
    .slice(0, limit)
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
  return spans.length > limit ? `${shown.join(', ')} … (${rows.length} baris)` : shown.join(', ');
}
