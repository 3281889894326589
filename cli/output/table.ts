/** Rows as aligned text; columns named in `right` are aligned right. Cells longer than `width` are cut. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
  width = 48,
): string {
  const cut = [header, ...rows].map((row) => row.map((cell) => shorten(cell, width)));
  const widths = header.map((_, column) => Math.max(...cut.map((row) => (row[column] ?? '').length)));
  const lines = cut.map((row) =>
    row
      .map((cell, column) => {
        const columnWidth = widths[column] ?? 0;
        return right.includes(column) ? cell.padStart(columnWidth) : cell.padEnd(columnWidth);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join('  ');
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

function shorten(text: string, width: number): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > width ? `${oneLine.slice(0, width - 1)}…` : oneLine;
}
