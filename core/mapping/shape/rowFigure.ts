import { readFraction } from '../expression/fraction.ts';
import type { ParsedRow } from '../parsedRow.ts';
import type { Aggregate } from './aggregate.ts';
import { computedNumber, figureOf, type Figure } from './figure.ts';
import { compute, type Computed, type FailedFormula } from './formulaPlan.ts';
import type { Measure, RowFormula } from './shapePlan.ts';

/** What a row holds for a measure; null when its cell is empty. */
export function rowFigure(measure: Measure, row: ParsedRow): Figure | null | FailedFormula {
  const { of, aggregate } = measure;
  if (of.kind === 'row') return wholeRow;
  if (of.kind === 'formula') return formulaFigure(of.formula, row);
  const value = row.values[of.slot] ?? null;
  if (value === null) return null;
  const shown = isShown(aggregate) ? (row.display[of.slot] ?? value) : value;
  return figureOf(value, shown, of.isNumber);
}

/** The formula's result for one row. */
export function computeRow(formula: RowFormula, row: ParsedRow): Computed {
  return compute(
    formula,
    formula.slots.map((slot) => {
      const value = row.values[slot] ?? null;
      return value === null ? null : readFraction(value);
    }),
  );
}

/** Whether the combined value is one of the rows' own, so that it may be shown as that row shows it. */
function isShown(aggregate: Aggregate): boolean {
  switch (aggregate) {
    case 'same':
    case 'first':
    case 'last':
    case 'min':
    case 'max':
      return true;
    case 'count':
    case 'count-distinct':
    case 'sum':
    case 'average':
      return false;
  }
}

const wholeRow: Figure = { kind: 'text', text: '', display: '' };

function formulaFigure(formula: RowFormula, row: ParsedRow): Figure | null | FailedFormula {
  const computed = computeRow(formula, row);
  switch (computed.kind) {
    case 'value':
      return computedNumber(computed.value);
    case 'empty':
      return null;
    case 'failed':
      return computed;
  }
}
