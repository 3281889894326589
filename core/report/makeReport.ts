import type { ViewParts } from '../engine/engineParts.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import type { PeriodKey } from '../schedule/period.ts';
import { completionDocument } from './completion/completionDocument.ts';
import { gatherCompletion } from './completion/gatherCompletion.ts';
import { gatherMonthly } from './monthly/gatherMonthly.ts';
import { monthlyDocument } from './monthly/monthlyDocument.ts';
import { gatherProof, type Attachment } from './proof/gatherProof.ts';
import { proofDocument } from './proof/proofDocument.ts';

export type ReportRequest =
  /** Laporan selesai pengembangan, on a range of days; left out, all that the ledger holds. */
  | { readonly kind: 'completion'; readonly range: DateRange | null }
  /** Bukti kirim of any period. */
  | { readonly kind: 'proof'; readonly period: PeriodKey; readonly attachment: Attachment | null }
  /** Rekap bulanan of a period of the rhythm `bulanan`. */
  | { readonly kind: 'monthly'; readonly month: PeriodKey };

/** A report as one HTML document, ready to be printed. */
export function makeReport(parts: ViewParts, request: ReportRequest): string {
  return parts.ledger.snapshot(() => {
    switch (request.kind) {
      case 'completion':
        return completionDocument(gatherCompletion(parts, request.range));
      case 'proof':
        return proofDocument(gatherProof(parts, request.period, request.attachment));
      case 'monthly':
        return monthlyDocument(gatherMonthly(parts, request.month));
    }
  });
}
