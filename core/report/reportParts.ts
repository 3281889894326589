import type { ViewParts } from '../engine/engineParts.ts';

/** What a report is made from. The ledger may be open for reading only. */
export interface ReportParts extends ViewParts {
  /** Version of the application, printed on every report. */
  readonly appVersion: string;
}
