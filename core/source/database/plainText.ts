import type { Cell } from '../source.ts';

/** A short value as text, whichever type the server gives it. */
export function plainText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell.kind === 'decimal' ? cell.value : '';
}
