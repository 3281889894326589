import type { Cell } from './source.ts';
import { foldSpaces, isEmptyCell, type RawRow } from './rawTable.ts';
import { looksDated, looksNumeric } from './textShape.ts';

const TOTAL_WORDS =
  /^(?:sub[ -]?|grand )?(?:jumlah|total|jml)(?: (?:jumlah|total|seluruhnya|keseluruhan|semua|umum|akhir))?$/i;
const BEGINS_LIKE_TOTAL = /^(?:sub[ -]?|grand )?(?:jumlah|total|jml)\b/i;

/** Tells data rows from totals, row by row. */
export interface TotalRowDetector {
  /**
   * The text that names the row a total, null for a data row. Rows must be shown in source order; every data
   * row teaches which columns are always filled.
   */
  totalLabel(row: RawRow): string | null;
}

/**
 * A total is a row whose first text is `Jumlah`, `Total`, `Grand Total` and the like with nothing but numbers
 * beside it. Where more words follow (`Total Penerimaan`), they could be data (`Total Hip Replacement`), so
 * then a column that every data row before has filled must also be empty.
 */
export function createTotalRowDetector(): TotalRowDetector {
  let alwaysFilled: readonly number[] | null = null;

  function learn({ cells }: RawRow): void {
    alwaysFilled ??= [...cells.keys()];
    const isEmpty = (index: number): boolean => isEmptyCell(cells[index]);
    if (alwaysFilled.some(isEmpty)) alwaysFilled = alwaysFilled.filter((index) => !isEmpty(index));
  }

  function lacksKey(row: RawRow): boolean {
    return alwaysFilled !== null && alwaysFilled.some((index) => isEmptyCell(row.cells[index]));
  }

  return {
    totalLabel(row) {
      const label = labelBesideNumbers(row.cells);
      const isTotal =
        label !== null && (TOTAL_WORDS.test(label) || (BEGINS_LIKE_TOTAL.test(label) && lacksKey(row)));
      if (isTotal) return label;
      learn(row);
      return null;
    },
  };
}

/** The only text in a row whose other cells are numbers or empty; null where there is none, or more. */
function labelBesideNumbers(cells: readonly Cell[]): string | null {
  let label: string | null = null;
  for (const cell of cells) {
    if (isEmptyCell(cell) || isNumeric(cell)) continue;
    if (typeof cell !== 'string' || label !== null) return null;
    label = foldSpaces(cell).replace(/\s*[:.=]+$/, '');
  }
  return label;
}

function isNumeric(cell: Cell): boolean {
  if (typeof cell === 'string') return looksNumeric(foldSpaces(cell)) && !looksDated(foldSpaces(cell));
  if (typeof cell === 'object') return cell !== null && cell.kind !== 'date';
  return typeof cell === 'number';
}
