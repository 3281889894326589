import type { Field } from '../../catalogue/dataset.ts';
import type { DateSystem } from '../../source/serialDate.ts';
import type { Cell } from '../../source/source.ts';
import type { ColumnStyle } from '../columnBinding.ts';
import { inferDateStyle, undecidedDates, type DateStyle } from './dateStyle.ts';
import { inferNumberStyle } from './numberStyle.ts';
import type { NumberStyle } from './numberText.ts';
import type { StyleDecision } from './styleDecision.ts';

/** How the cells of one column are to be read. */
export interface ColumnReading {
  readonly numbers: StyleDecision<NumberStyle>;
  readonly dates: DateStyle;
  /** How the source's spreadsheet counts days. */
  readonly dateSystem: DateSystem;
}

/** For values that stand in no column: nothing but themselves decides. */
export const plainReading: ColumnReading = {
  numbers: { kind: 'no-column' },
  dates: { ...undecidedDates, order: { kind: 'no-column' } },
  dateSystem: 1900,
};

/** What the operator chose for a column, completed by what all its cells agree on. */
export function inferColumnReading(
  cells: readonly Cell[],
  type: Field['type'],
  chosen: ColumnStyle = {},
  dateSystem: DateSystem = 1900,
): ColumnReading {
  switch (type) {
    case 'date':
      return { ...plainReading, dates: inferDateStyle(cells, chosen.dateOrder), dateSystem };
    case 'integer':
    case 'decimal':
      return { ...plainReading, numbers: inferNumberStyle(cells, chosen.numberStyle) };
    case 'string':
      return plainReading;
  }
}
