import { decimalOfDouble } from '../../decimal.ts';
import type { DateSystem } from '../../source/serialDate.ts';
import type { Cell, SourceRow } from '../../source/source.ts';
import { foldBlanks, foldText } from '../foldText.ts';
import type { Problem } from '../parse/parsed.ts';
import { betweenTest } from './betweenTest.ts';
import type { Condition } from './condition.ts';

/**
 * Tells whether a condition holds for a row, or why that cannot be told: a formula that was never calculated,
 * or a text that is not clearly a number or a date where one is needed.
 */
export function conditionTest(
  condition: Condition,
  columnIndex: number,
  dateSystem: DateSystem | undefined,
): (row: SourceRow) => boolean | Problem {
  const test = cellTest(condition, dateSystem);
  return (row) => {
    const cell = row.cells[columnIndex] ?? null;
    return isMissing(cell) ? notCalculated : test(cell, () => row.display(columnIndex));
  };
}

type CellTest = (cell: Cell, display: () => string) => boolean | Problem;

const notCalculated: Problem = {
  code: 'formula-without-value',
  message: 'rumus di sel ini belum pernah dihitung, sehingga berkas tidak memuat nilainya.',
  remedy: 'Buka berkas di Excel, tekan Ctrl+Alt+F9, lalu simpan.',
};

function cellTest(condition: Condition, dateSystem: DateSystem | undefined): CellTest {
  switch (condition.test) {
    case 'empty':
      return isEmpty;
    case 'not-empty':
      return (cell) => !isEmpty(cell);
    case 'between':
      return betweenTest(condition, dateSystem);
    case 'equals':
    case 'not-equals':
    case 'in':
    case 'contains':
      return textTest(condition);
  }
}

function textTest(condition: TextCondition): CellTest {
  const fold = condition.caseSensitive === true ? foldBlanks : foldText;
  const texts = (cell: Cell, display: () => string) => [fold(display()), fold(plainText(cell))];
  switch (condition.test) {
    case 'contains': {
      const part = fold(condition.value);
      return (cell, display) => texts(cell, display).some((text) => text.includes(part));
    }
    case 'in': {
      const wanted = new Set(condition.values.map(fold));
      return (cell, display) => texts(cell, display).some((text) => wanted.has(text));
    }
    case 'equals':
    case 'not-equals': {
      const [wanted, whenEqual] = [fold(condition.value), condition.test === 'equals'];
      return (cell, display) => texts(cell, display).includes(wanted) === whenEqual;
    }
  }
}

type TextCondition = Extract<Condition, { caseSensitive?: boolean | undefined }>;

function isEmpty(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function isMissing(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null && cell.kind === 'missing-value';
}

/** The value without any number format. */
function plainText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalOfDouble(cell) ?? '';
  if (typeof cell !== 'object') return String(cell);
  switch (cell.kind) {
    case 'date':
      return cell.date;
    case 'decimal':
      return cell.value;
    case 'error':
      return cell.error;
    case 'missing-value':
      return '';
  }
}
