import type { Field } from '../../catalogue/dataset.ts';
import { isInteger, readDecimal } from '../../decimal.ts';
import type { Cell, SourceRow } from '../../source/source.ts';
import { inferColumnReading } from '../parse/columnReading.ts';
import { parseCell } from '../parse/parseCell.ts';
import type { Parsed } from '../parse/parsed.ts';

/** How many of a column's sample values could be values of a field. */
export interface ValueFit {
  readonly fitting: number;
  /** Cells that are not empty. */
  readonly filled: number;
}

/** Tells how well the sample values of a column (0-based) suit a field; asked twice, it answers from memory. */
export type FitReader = (column: number, field: Field) => ValueFit;

export function createFitReader(sampleRows: readonly SourceRow[]): FitReader {
  const known = new Map<string, ValueFit>();
  return (column, field) => {
    const key = [column, field.type, field.pattern, field.reference, isNumbered(field)].join(' ');
    const fit = known.get(key) ?? fitOf(sampleRows, column, field);
    known.set(key, fit);
    return fit;
  };
}

/** The fitting share, 0 to 1; null for an empty column. */
export function shareOf({ fitting, filled }: ValueFit): number | null {
  return filled === 0 ? null : fitting / filled;
}

function fitOf(rows: readonly SourceRow[], column: number, field: Field): ValueFit {
  const cells = rows.map((row) => row.cells[column] ?? null);
  const reading = inferColumnReading(cells, field.type);
  const filled = rows.flatMap((row, index) => {
    const cell = cells[index] ?? null;
    const parsed = parseCell(cell, cell === null ? '' : row.display(column), field, reading);
    return parsed.ok && parsed.value === null ? [] : [isFitting(cell, parsed, field)];
  });
  return { fitting: filled.filter((fits) => fits).length, filled: filled.length };
}

/** Values that are blocked only because their style is not known yet fit as well. */
function isFitting(cell: Cell, parsed: Parsed, field: Field): boolean {
  if (!parsed.ok) return parsed.problem.code.startsWith('ambiguous-');
  const value = parsed.value ?? '';
  switch (field.type) {
    case 'date':
    case 'decimal':
      return true;
    case 'integer': {
      const number = readDecimal(value);
      return number !== null && isInteger(number);
    }
    case 'string':
      return typeof cell !== 'object' && isFittingText(value, field);
  }
}

function isFittingText(value: string, field: Field): boolean {
  if (field.pattern !== undefined) return new RegExp(field.pattern, 'u').test(value);
  if (field.reference === 'bank') return /^\d{3}$/.test(value);
  if (isNumbered(field)) return /\d{5}/.test(value.replace(/[ .-]/g, ''));
  return /\p{L}/u.test(value) || /^\d{1,3}$/.test(value);
}

/** Whether the field is a number that names something: `no_rekening`, `no_bilyet`. */
function isNumbered({ name }: Field): boolean {
  return name.startsWith('no_');
}
