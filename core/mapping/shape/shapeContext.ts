import type { CivilDate } from '../../civilDate.ts';

/** What a run says about the rows that it has read. */
export interface ShapeContext {
  /** The source's label: file name or `database@host`. */
  readonly source: string;
  readonly table: string;
  /**
   * First and last day that the run is about, both included: the days that are filled, and up to which a
   * period counts as complete. Rows outside of it are records too; what must be read for it is said by
   * `rangeToRead`.
   */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Rows that the filter could not decide on (`RowFilter.undecided`); they are treated as unreadable. */
  readonly undecided?: ReadonlySet<number>;
}
