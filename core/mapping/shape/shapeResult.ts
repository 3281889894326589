import type { Finding } from '../../finding.ts';
import type { RecordDraft } from '../record.ts';
import type { Cause } from './causeIndex.ts';

export interface ShapeResult {
  /** `rows`: in source order; `group`: by date, then by the other parts of the natural key. */
  readonly drafts: readonly RecordDraft[];
  readonly findings: readonly Finding[];
  /** Records that the source speaks of and that were not made, since they would be wrong. */
  readonly blocked: readonly BlockedRecord[];
  /**
   * Numbers of all source rows that a draft's figures stand on, ascending; for a running total those of the
   * earlier dates of the year too, which the draft's own reference leaves out.
   */
  rowsBehind(draft: RecordDraft): readonly number[];
}

export interface BlockedRecord {
  /** The natural key's fields, as far as they are known. */
  readonly key: Readonly<Record<string, string>>;
  /** The source rows because of which there is no record. */
  readonly causes: readonly Pick<Cause, 'rows'>[];
}
