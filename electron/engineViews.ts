import type { Finding } from '../core/finding.ts';
import type { Comparison } from '../core/ledger/compareDraft.ts';
import type { AttemptFilter } from '../core/ledger/attemptLog.ts';
import type { LoggedRun } from '../core/ledger/runLog.ts';
import type { RecordDraft } from '../core/mapping/record.ts';
import type { MappingReport, RunReport } from '../core/run/runReport.ts';
import type { DayRange } from './dayRange.ts';

/** What to send; left out, all mappings and their usual range. */
export interface PassQuery {
  readonly mappings?: readonly string[] | undefined;
  readonly range?: DayRange | undefined;
}

export interface BackfillQuery {
  readonly mapping: string;
  readonly range: DayRange;
  /** Rest between two requests, milliseconds. */
  readonly pauseMs: number;
}

/** Attempts of the current environment. */
export type AttemptQuery = {
  readonly [Name in keyof Omit<AttemptFilter, 'environment'>]: AttemptFilter[Name] | undefined;
} & { readonly limit: number };

/** A record as a dry run shows it. */
export interface CheckedRecord extends RecordDraft {
  readonly comparison: Comparison;
  readonly heldBecause: readonly Finding[];
}

/** One read of a dry run. */
export interface CheckedRead {
  readonly mapping: string;
  readonly dataset: string;
  readonly counts: MappingReport;
  /** The days that the read was about. */
  readonly range: DayRange;
  /** The first ones; `recordCount` tells how many there are. */
  readonly records: readonly CheckedRecord[];
  readonly recordCount: number;
  readonly findings: readonly Finding[];
}

export interface ShownRun extends Omit<LoggedRun, 'report'> {
  /** Null for a run whose process ended before it did, and for one that only read back. */
  readonly report: RunReport | null;
}
