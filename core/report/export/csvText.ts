import { civilDateAt, clockTimeAt } from '../../schedule/timeZone.ts';
import type { ExportColumn, ExportTable } from './exportTable.ts';
import { inertCsvText, inertText } from './inertText.ts';

/**
 * The table as csv as Excel in Indonesia opens it: UTF-8 with byte order mark, `;`, CRLF, quotes where RFC 4180
 * wants them. Dates are `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM:SS`.
 */
export function* csvText<Row>({ columns, rows }: ExportTable<Row>): Generator<string> {
  yield `\uFEFF${line(columns.map(({ title }) => quoted(inertText(title))))}`;
  for (const row of rows) yield line(columns.map((column) => cellText(column, row)));
}

function line(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`;
}

function cellText<Row>(column: ExportColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'text':
      return quoted(inertCsvText(column.value(row) ?? ''));
    case 'cell':
      return quoted(inertCsvText(column.value(row)?.shown ?? ''));
    case 'number':
      return String(column.value(row) ?? '');
    case 'decimal':
      return (column.value(row) ?? '').replace('.', ',');
    case 'date':
      return quoted(column.value(row) ?? '');
    case 'moment': {
      const instant = column.value(row);
      if (instant === null) return '';
      const time = clockTimeAt(column.timeZone, instant).replaceAll('.', ':');
      return `${civilDateAt(column.timeZone, instant)} ${time}`;
    }
  }
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
