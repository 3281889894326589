import type { CivilDate } from '../civilDate.ts';
import type { Payload } from '../mapping/record.ts';

/** What BIOS holds for one natural key. */
export interface KnownPayload {
  readonly date: CivilDate;
  readonly payload: Payload;
}

/** What the guard knows of the past; the ledger answers, for one environment, mapping and dataset. */
export interface GuardHistory {
  /**
   * What BIOS holds or is about to get of one line of figures (`dimensionKeyOf`), one per date, ascending: the
   * last `countBefore` before `first`, all from `first` to `last`, and the next one after `last`. What is held or
   * rejected is left out.
   */
  linePayloads(
    dimensionKey: string,
    first: CivilDate,
    last: CivilDate,
    countBefore: number,
  ): readonly KnownPayload[];
  /**
   * Numbers of source rows of this mapping's latest reads, at most `count`. A read that was held as a whole must
   * not be among them, or a source that stays broken becomes the usual.
   */
  recentRowCounts(count: number): readonly number[];
}
