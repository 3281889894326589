import type { RunReport } from '../../core/run/runReport.ts';

/**
 * The newest report, and with it the mappings whose source could not be read when it was tried last: a pass that did
 * not try them says nothing of them. `reports` are newest first; of mappings that are gone nothing is told.
 */
export function lastReportOf(
  reports: readonly RunReport[],
  mappings: readonly { readonly id: string }[],
): RunReport | null {
  const [newest, ...older] = reports;
  if (newest === undefined) return null;
  const told = new Set(newest.mappings.map(({ mapping }) => mapping));
  const unreadable = older
    .flatMap((report) => report.mappings)
    .filter((report) => {
      const isFirst = !told.has(report.mapping);
      told.add(report.mapping);
      return isFirst && report.failure !== null && mappings.some(({ id }) => id === report.mapping);
    });
  return unreadable.length === 0 ? newest : { ...newest, mappings: [...newest.mappings, ...unreadable] };
}
