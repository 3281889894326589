import type { MappingReport } from '../../core/run/runReport.ts';
import { count } from './numbers.ts';
import { table } from './table.ts';

const header = [
  'pemetaan',
  'dibaca',
  'baru',
  'berubah',
  'tetap',
  'menunggu',
  'ditahan',
  'tidak valid',
  'ditolak',
];

/** What each mapping came to in a pass or in a dry run. */
export function mappingsTable(reports: readonly MappingReport[]): string {
  const rows = reports.map((report) => [
    report.mapping,
    ...[
      report.rowsRead,
      report.new,
      report.changed,
      report.unchanged,
      report.waiting,
      report.held,
      report.invalid,
      report.rejectedBefore,
    ].map(count),
  ]);
  return table(header, rows, [1, 2, 3, 4, 5, 6, 7, 8]);
}
