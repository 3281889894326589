import type { CivilDate } from '../civilDate.ts';

/**
 * What is sent for one natural key: BIOS field name to text, in the catalogue's field order. Dates are
 * `YYYY-MM-DD`, numbers canonical decimals with a point, codes as they are. Fields without a value are left
 * out. Sent form-encoded, so every value is text (contract.md section 4: numeric strings, confirmed-3).
 */
export type Payload = Readonly<Record<string, string>>;

/** Where a record came from, so that a person can find it again. */
export interface SourceReference {
  /** The source's label: file name or `database@host`. */
  readonly source: string;
  readonly table: string;
  /** 1-based row numbers, ascending. */
  readonly rows: readonly number[];
  /** For a running total: the rows of all days since then, of the same natural key, are in the figure too. */
  readonly cumulativeSince?: CivilDate;
}

/** A record made from the source, not yet compared with the ledger. */
export interface RecordDraft {
  readonly dataset: string;
  readonly payload: Payload;
  readonly reference: SourceReference;
  /** BIOS field name to the value as the source displays it. */
  readonly display: Readonly<Record<string, string>>;
}
