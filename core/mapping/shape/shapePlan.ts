import type { Dataset } from '../../catalogue/dataset.ts';
import type { SlotName } from '../parsedRow.ts';
import type { Aggregate } from './aggregate.ts';
import type { Counted } from './accumulator.ts';
import type { Digits, FormulaPlan } from './formulaPlan.ts';
import type { Grouping } from './grouping.ts';

/** A mapping's shape, checked against its dataset and ready to be applied to rows. */
export type ShapePlan = RowsPlan | GroupPlan;

/** One row is one record. */
export interface RowsPlan {
  readonly kind: 'rows';
  readonly dataset: Dataset;
  readonly outputs: readonly RowOutput[];
}

/** Where a field's value comes from, in the catalogue's field order. */
export type RowOutput =
  | { readonly field: string; readonly from: 'slot' }
  | { readonly field: string; readonly from: 'formula'; readonly formula: RowFormula };

/** A formula over values of one row. */
export interface RowFormula extends FormulaPlan {
  readonly slots: readonly SlotName[];
}

/** All rows with the same natural key are one record. */
export interface GroupPlan {
  readonly kind: 'group';
  readonly dataset: Dataset;
  /** The natural key's date field; null when it has none. */
  readonly dateField: string | null;
  /** The natural key's other fields, in its order. */
  readonly dimensions: readonly string[];
  readonly grouping: Grouping;
  readonly periodDate: 'last-day' | 'first-day';
  readonly fill: 'none' | 'zero' | 'carry-forward';
  /** Whether any measure is a running total. */
  readonly isRunning: boolean;
  readonly measures: readonly Measure[];
  readonly outputs: readonly GroupOutput[];
}

/** One value that is combined over the rows of a group. */
export interface Measure {
  readonly of: MeasuredValue;
  readonly aggregate: Aggregate;
  readonly counted: Counted;
  readonly runningTotal: boolean;
}

export type MeasuredValue =
  | { readonly kind: 'row' }
  | {
      readonly kind: 'slot';
      readonly slot: SlotName;
      /** The slot holds canonical decimals. */
      readonly isNumber: boolean;
      /** The value comes from the source, not from the mapping or the run. */
      readonly isColumn: boolean;
    }
  | { readonly kind: 'formula'; readonly formula: RowFormula };

export type GroupOutput =
  | { readonly field: string; readonly from: 'key' }
  | {
      readonly field: string;
      readonly from: 'measure';
      /** Index among the measures. */
      readonly measure: number;
      /** Null where the value is exact as it is. */
      readonly digits: Digits | null;
    }
  | { readonly field: string; readonly from: 'formula'; readonly formula: GroupFormula };

/** A formula over combined values; `measures` are indices among the plan's measures. */
export interface GroupFormula extends FormulaPlan {
  readonly measures: readonly number[];
}
