import { createElement as h, type ReactElement, type ReactNode } from 'react';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right' | 'centre';
  /** Dates, times and codes stay on one line. */
  readonly isUnbroken?: boolean;
  /** CSS width; the rest is shared out by content. */
  readonly width?: string;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Index of the column that names the row. */
  readonly rowHeader: number;
  /** A last row that adds up. */
  readonly total?: readonly ReactNode[];
  /** Many narrow rows in smaller letters. */
  readonly isDense?: boolean;
}

/** A table with a heading that repeats on every page, and rows that no page cuts. */
export function dataTable({
  caption,
  columns,
  rows,
  rowHeader,
  total,
  isDense,
}: DataTableProps): ReactElement {
  const classes = columns.map(classOf);
  const head = columns.map(({ title, width }, index) =>
    h(
      'th',
      { scope: 'col', className: classes[index], ...(width === undefined ? {} : { style: { width } }) },
      title,
    ),
  );
  const row = (cells: readonly ReactNode[], className?: string): ReactElement =>
    h(
      'tr',
      className === undefined ? null : { className },
      ...cells.map((cell, index) =>
        index === rowHeader
          ? h('th', { scope: 'row', className: classes[index] }, cell)
          : h('td', { className: classes[index] }, cell),
      ),
    );
  return h(
    'table',
    isDense === true ? { className: 'dense' } : null,
    h('caption', null, caption),
    h('thead', null, h('tr', null, ...head)),
    h(
      'tbody',
      null,
      ...rows.map((cells) => row(cells)),
      ...(total === undefined ? [] : [row(total, 'total')]),
    ),
  );
}

function classOf({ align, isUnbroken }: Column): string | undefined {
  const names = [align === 'left' ? undefined : align, isUnbroken === true ? 'unbroken' : undefined];
  return names.filter((name) => name !== undefined).join(' ') || undefined;
}
