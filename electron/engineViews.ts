import type { Finding } from '../core/finding.ts';
import type { Comparison } from '../core/ledger/compareDraft.ts';
import type { AttemptFilter } from '../core/ledger/attemptLog.ts';
import type { LoggedRun } from '../core/ledger/runLog.ts';
import type { RecordDraft } from '../core/mapping/record.ts';
import type { BindingSuggestion } from '../core/mapping/suggest/suggestBindings.ts';
import type { MappingReport, RunReport } from '../core/run/runReport.ts';
import type { Inspection } from '../core/source/inspect.ts';
import type { DayRange } from './dayRange.ts';
import type { Problem } from './reply.ts';

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
  /** The first ones; `recordCount` tells how many there are. */
  readonly records: readonly CheckedRecord[];
  readonly recordCount: number;
  readonly findings: readonly Finding[];
}

export interface ShownRun extends Omit<LoggedRun, 'report'> {
  /** Null for a run whose process ended before it did, and for one that only read back. */
  readonly report: RunReport | null;
}

export interface SourceSelection {
  readonly path: string;
  readonly table?: string | undefined;
  /** 1-based. */
  readonly headerRow?: number | undefined;
  /** Bindings are proposed for this dataset only. */
  readonly dataset?: string | undefined;
}

export interface SuggestedDataset {
  readonly dataset: string;
  readonly title: string;
  /** 0 to 1; null when the operator chose the dataset. */
  readonly score: number | null;
  readonly bindings: readonly BindingSuggestion[];
  /** Required fields for which no column was found. */
  readonly missing: readonly string[];
}

export interface SourceInspection extends Omit<Inspection, 'problem'> {
  readonly problem: Problem | null;
  /** Best first. */
  readonly suggestions: readonly SuggestedDataset[];
}
