import type { Cell } from '../source.ts';

/** A cell as a database program shows it. */
export function displaySqlCell(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  switch (cell.kind) {
    case 'date':
      return cell.time === null ? cell.date : `${cell.date} ${cell.time}`;
    case 'decimal':
      return cell.value;
    case 'error':
      return cell.error;
    case 'missing-value':
      return '';
  }
}
