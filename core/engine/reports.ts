import type { ExportOptions } from '../report/export/writeExport.ts';
import type { ReportRequest } from '../report/makeReport.ts';
import type { Attachment } from '../report/proof/gatherProof.ts';
import { writeProofWorkbook } from '../report/proof/writeProofWorkbook.ts';
import type { PeriodKey } from '../schedule/period.ts';
import type { ViewParts } from './engineParts.ts';

/** What the agency hands in or keeps as proof. */
export interface Reports {
  /** A report as one HTML document, ready to be printed. */
  report(request: ReportRequest): Promise<string>;
  /** Writes the workbook that belongs to a proof of delivery. Rejects with `ExportError`. */
  writeProofWorkbook(path: string, period: PeriodKey, options: ExportOptions): Promise<Attachment>;
}

export function createReports(parts: ViewParts): Reports {
  return {
    async report(request) {
      // React is only loaded when somebody wants a report.
      const { makeReport } = await import('../report/makeReport.ts');
      return makeReport(parts, request);
    },
    writeProofWorkbook: (path, period, options) => writeProofWorkbook(parts, path, period, options),
  };
}
