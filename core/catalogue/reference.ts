import { z } from 'zod';

/**
 * A list of codes that BIOS publishes at `GET /ws/ref/<id>` (contract.md 3). Codes are text: leading zeros
 * count. A code may stand for several names (bank 115 does).
 */
export const referenceListSchema = z.strictObject({
  id: z.enum(['bank', 'akun', 'rekening']),
  /** Year in which this copy was taken from BIOS by a public client. */
  copiedIn: z.string(),
  confidence: z.string(),
  rows: z.array(z.strictObject({ kode: z.string().min(1), uraian: z.string().trim() })).min(1),
});

export type ReferenceList = Readonly<z.infer<typeof referenceListSchema>>;
export type ReferenceId = ReferenceList['id'];

export function hasCode(list: ReferenceList, code: string): boolean {
  return list.rows.some((row) => row.kode === code);
}
