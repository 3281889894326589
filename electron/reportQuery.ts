import { z } from 'zod';
import { dayRangeSchema } from './dayRange.ts';

const year = String.raw`(?:20|21)\d{2}`;
const monthId = z.string().regex(new RegExp(`^${year}-(?:0[1-9]|1[0-2])$`, 'u'));

/** A report that the page asks for; periods by their ids. */
export const reportQuerySchema = z.discriminatedUnion('kind', [
  /** Laporan selesai pengembangan; without a range, of all that the ledger holds. */
  z.strictObject({ kind: z.literal('completion'), range: dayRangeSchema.nullable() }),
  /** Rekap bulanan. */
  z.strictObject({ kind: z.literal('monthly'), month: monthId }),
  /** Bukti kirim of a month, quarter, semester or year. */
  z.strictObject({
    kind: z.literal('proof'),
    period: z.union([monthId, z.string().regex(new RegExp(`^${year}(?:-T[1-4]|-S[12])?$`, 'u'))]),
  }),
]);

export type ReportQuery =
  | { readonly kind: 'completion'; readonly range: { readonly from: string; readonly to: string } | null }
  | { readonly kind: 'monthly'; readonly month: string }
  | { readonly kind: 'proof'; readonly period: string };
