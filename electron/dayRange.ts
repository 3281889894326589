import { z } from 'zod';
import { readCivilDate, type CivilDate } from '../core/civilDate.ts';

/** Days as a page names them, `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const daySchema = z.string().transform((text, context): CivilDate => {
  const date = readCivilDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'harus tanggal yang ada, TTTT-BB-HH' });
  return z.NEVER;
});

/** A range of days that exist, in order. */
export const dayRangeSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, 'tanggal awal harus sebelum atau sama dengan tanggal akhir');
