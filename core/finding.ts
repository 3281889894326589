/**
 * Something in the source that the operator must know: why a row is not sent (`error`), what should be looked
 * at (`warning`), or what was done with it (`note`). Sentences are Indonesian; `code` is what a program
 * decides on.
 */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: FindingCode;
  /** 1-based row in the sheet, csv or query result; null when it is about the table as a whole. */
  readonly row: number | null;
  /** Column header as the source shows it; null when no single column is meant. */
  readonly column: string | null;
  /** BIOS field name, e.g. `kd_akun`; null when no single field is meant. */
  readonly field: string | null;
  /** The value as the source displays it; empty when there is none. */
  readonly value: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

export type FindingCode =
  // source
  | 'header-skipped-rows'
  | 'merged-header'
  | 'hidden-sheet'
  | 'total-row-skipped'
  | 'title-row-skipped'
  | 'row-too-long'
  | 'malformed-quote'
  // parse
  | 'not-a-date'
  | 'not-a-number'
  | 'ambiguous-date'
  | 'ambiguous-number'
  | 'formula-without-value'
  | 'error-cell'
  | 'digits-lost'
  | 'padded-code'
  | 'percent-as-shown'
  // validate
  | 'required'
  | 'wrong-type'
  | 'not-whole'
  | 'negative'
  | 'pattern'
  | 'unknown-code'
  | 'future-date'
  | 'duplicate-merged'
  | 'duplicate-conflict'
  | 'field-unknown'
  // shape
  | 'unmapped-value'
  | 'computation-failed'
  | 'row-filtered'
  | 'filter-undecided'
  | 'group-incomplete'
  | 'period-incomplete'
  // run
  | 'more-findings'
  | 'before-start'
  | 'before-first-row'
  | 'owned-elsewhere'
  // guard
  | 'guard-zero'
  | 'guard-empty'
  | 'guard-fewer-rows'
  | 'guard-outlier'
  | 'guard-falls'
  | 'guard-look-back'
  | 'guard-rows-gone'
  | 'guard-too-old';
