import { z } from 'zod';

/** How the text of a column is to be read where it could mean two things; left out, the column decides. */
export const columnStyleSchema = z.strictObject({
  /** Order of day and month in numeric dates such as `03/04/2026`. */
  dateOrder: z.enum(['day-month-year', 'month-day-year', 'year-month-day']).optional(),
  /** What separates thousands from decimals: `indonesian` is `1.234,5`, `english` is `1,234.5`. */
  numberStyle: z.enum(['indonesian', 'english']).optional(),
});

/** Replacing a column's values before they are read; part of every binding to a column. */
export const valueMap = {
  /**
   * "Padanan nilai": the column's text to what stands for it (`Kelas I` → `1`, `BPJS` → `1`). Compared
   * without outer blanks and without regard to capitals. A text that is not listed stops its row and is
   * reported once, with how often it occurs, unless `otherwise` is given. Empty cells stay empty.
   */
  map: z.record(z.string(), z.string()).optional(),
  /** "Selain itu": stands for every text that `map` does not list. */
  otherwise: z.string().optional(),
};

/** A field that takes its value from a column. */
export const columnBindingSchema = z.strictObject({
  from: z.literal('column'),
  /** Header text; the place of the column in the sheet does not matter. */
  column: z.string().min(1),
  style: columnStyleSchema.optional(),
  ...valueMap,
});

export type ColumnStyle = z.infer<typeof columnStyleSchema>;
export type ColumnBinding = Readonly<z.infer<typeof columnBindingSchema>>;
