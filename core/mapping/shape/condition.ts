import { z } from 'zod';
import { readCivilDate } from '../../civilDate.ts';
import { readDecimal } from '../../decimal.ts';
import { columnStyleSchema } from '../columnBinding.ts';

const column = z.string().min(1);
const caseSensitive = z.boolean().optional();

/**
 * One condition on a source column, for keeping or leaving out rows before anything else is done with them
 * ("Saringan baris"). The column need not be bound to a field.
 *
 * Texts are compared as the source shows them (a number also as its plain value), without outer blanks, with
 * inner white space folded, and without regard to capitals unless `caseSensitive` is set.
 */
export const conditionSchema = z.discriminatedUnion('test', [
  /** "sama dengan": `status` is `Lunas`. */
  z.strictObject({ test: z.literal('equals'), column, value: z.string(), caseSensitive }),
  /** "tidak sama dengan": anything else, empty cells included. */
  z.strictObject({ test: z.literal('not-equals'), column, value: z.string(), caseSensitive }),
  /** "salah satu dari": `cara_bayar` is one of `BPJS`, `BPJS PBI`. */
  z.strictObject({ test: z.literal('in'), column, values: z.array(z.string()).min(1), caseSensitive }),
  /** "mengandung": the text occurs anywhere in the cell. */
  z.strictObject({ test: z.literal('contains'), column, value: z.string().min(1), caseSensitive }),
  /**
   * "antara": a number or a date from `from` up to and including `to`; one of the two may be left out. Dates
   * are written `YYYY-MM-DD`, numbers with a decimal point. `style` says how the column's texts are to be read
   * where they could mean two things; left out, as a binding of the same column says. An empty cell
   * is not between anything.
   */
  z
    .strictObject({
      test: z.literal('between'),
      column,
      from: z.string().optional(),
      to: z.string().optional(),
      style: columnStyleSchema.optional(),
    })
    .refine(hasBounds, {
      error: 'isi batas bawah, batas atas, atau keduanya: angka (1500.5) atau tanggal (2026-12-31)',
    }),
  /** "kosong": no value, or only blanks. */
  z.strictObject({ test: z.literal('empty'), column }),
  /** "tidak kosong". */
  z.strictObject({ test: z.literal('not-empty'), column }),
]);

export type Condition = Readonly<z.infer<typeof conditionSchema>>;

function hasBounds({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  const bounds = [from, to].filter((bound) => bound !== undefined);
  const isBound = [readCivilDate, readDecimal].some((read) => bounds.every((bound) => read(bound) !== null));
  return bounds.length > 0 && isBound;
}
