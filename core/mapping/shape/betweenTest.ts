import type { Field } from '../../catalogue/dataset.ts';
import { readCivilDate } from '../../civilDate.ts';
import { readDecimal } from '../../decimal.ts';
import { compare, readFraction } from '../expression/fraction.ts';
import { inferColumnReading } from '../parse/columnReading.ts';
import { parseCell } from '../parse/parseCell.ts';
import type { Problem } from '../parse/parsed.ts';
import type { DateSystem } from '../../source/serialDate.ts';
import type { Cell } from '../../source/source.ts';
import type { Condition } from './condition.ts';

export type BetweenCondition = Extract<Condition, { test: 'between' }>;

/**
 * Tells whether a cell lies between the bounds, or why that cannot be told. An empty cell does not.
 *
 * @param dateSystem how the source's workbook counts days.
 */
export function betweenTest(
  { column, from, to, style }: BetweenCondition,
  dateSystem: DateSystem | undefined,
): (cell: Cell, display: () => string) => boolean | Problem {
  const type = readCivilDate(from ?? to ?? '') === null ? 'decimal' : 'date';
  const precedes = type === 'date' ? isEarlier : isLess;
  const [lowest, highest] = [boundOf(from), boundOf(to)];
  const field: Field = { name: column, type, required: false, description: column };
  const reading = inferColumnReading([], type, style, dateSystem);
  return (cell, display) => {
    const parsed = parseCell(cell, display(), field, reading);
    if (!parsed.ok) return parsed.problem;
    const { value } = parsed;
    if (value === null) return false;
    return !(lowest !== null && precedes(value, lowest)) && !(highest !== null && precedes(highest, value));
  };
}

/** A number in canonical form, a date as it is; null for an open end. */
function boundOf(text: string | undefined): string | null {
  return text === undefined ? null : (readDecimal(text) ?? text);
}

function isEarlier(a: string, b: string): boolean {
  return a < b;
}

function isLess(a: string, b: string): boolean {
  return compare(readFraction(a), readFraction(b)) < 0;
}
