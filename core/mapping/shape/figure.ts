import { readFraction, type Fraction } from '../expression/fraction.ts';

/**
 * A value on its way to a record: of one row, or of several combined. `display` is how the source shows it;
 * null where it was computed and no source shows it.
 */
export type Figure =
  | { readonly kind: 'number'; readonly value: Fraction; readonly display: string | null }
  | { readonly kind: 'text'; readonly text: string; readonly display: string }
  /** Rows that should hold the same value do not; two of the values as the source shows them. */
  | { readonly kind: 'conflict'; readonly values: readonly [string, string] };

export function computedNumber(value: Fraction): Figure {
  return { kind: 'number', value, display: null };
}

/** The figure of one row's parsed value: a canonical decimal where `numeric`, else any text. */
export function figureOf(value: string, display: string, numeric: boolean): Figure {
  return numeric
    ? { kind: 'number', value: readFraction(value), display }
    : { kind: 'text', text: value, display };
}
