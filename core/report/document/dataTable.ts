import { createElement as h, type ReactElement, type ReactNode } from 'react';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right' | 'centre';
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
}

/** A table with a heading that repeats on every page, and rows that no page cuts. */
export function dataTable({ caption, columns, rows, rowHeader, total }: DataTableProps): ReactElement {
  const classes = columns.map(({ align }) => (align === undefined || align === 'left' ? undefined : align));
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
    null,
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
