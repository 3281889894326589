import type { LoggedRun } from '../../core/ledger/runLog.ts';
import type { RunReport } from '../../core/run/runReport.ts';
import type { ShownRun } from '../engineViews.ts';

/** A run of the ledger with its report read; only passes that send have one. */
export function shownRunOf({ report, ...run }: LoggedRun): ShownRun {
  return { ...run, report: readReport(report) };
}

function readReport(text: string | null): RunReport | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  return isRunReport(value) ? value : null;
}

/** The ledger holds what `runMappings` wrote, or what a seeding wrote in its place. */
function isRunReport(value: unknown): value is RunReport {
  return typeof value === 'object' && value !== null && 'accepted' in value && 'left' in value;
}
