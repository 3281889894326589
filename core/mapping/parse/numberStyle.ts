import type { Cell } from '../../source/source.ts';
import { numberStyleOf, type NumberStyle } from './numberText.ts';
import { inferStyle, type StyleDecision } from './styleDecision.ts';

/**
 * How a column's numbers are written, from all its texts: Indonesian or English where every text that is a
 * number in one style only agrees. The operator's own choice stands above it.
 */
export function inferNumberStyle(
  cells: readonly Cell[],
  chosen: NumberStyle | undefined,
): StyleDecision<NumberStyle> {
  if (chosen !== undefined) return { kind: 'chosen', style: chosen };
  return inferStyle(
    cells.filter((cell) => typeof cell === 'string'),
    numberStyleOf,
  );
}
