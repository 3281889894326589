import type { ParsedRow } from '../parsedRow.ts';
import type { ShapeContext } from './shapeContext.ts';
import { shapeEachRow } from './shapeEachRow.ts';
import { shapeGroups } from './shapeGroups.ts';
import type { ShapePlan } from './shapePlan.ts';
import type { ShapeResult } from './shapeResult.ts';

/**
 * Turns parsed rows into records. The order of the rows does not matter, and every figure is exact.
 *
 * No record is made that would be wrong: a row that cannot be read stops the record that it belongs to; with
 * running totals also the later ones of that year, with `carry-forward` also those that would repeat its
 * value; and when not even its natural key can be read, every record that it could belong to. Each such row
 * is named in a finding.
 */
export function shapeRows(rows: readonly ParsedRow[], plan: ShapePlan, context: ShapeContext): ShapeResult {
  return plan.kind === 'rows' ? shapeEachRow(rows, plan, context) : shapeGroups(rows, plan, context);
}
