import { z } from 'zod';

/** How the text of a column is to be read where it could mean two things; left out, the column decides. */
const columnStyleSchema = z.strictObject({
  /** Order of day and month in numeric dates such as `03/04/2026`. */
  dateOrder: z.enum(['day-month-year', 'month-day-year', 'year-month-day']).optional(),
  /** What separates thousands from decimals: `indonesian` is `1.234,5`, `english` is `1,234.5`. */
  numberStyle: z.enum(['indonesian', 'english']).optional(),
});

/** Where a BIOS field gets its value from. */
const bindingSchema = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('column'),
    /** Header text; the place of the column in the sheet does not matter. */
    column: z.string().min(1),
    style: columnStyleSchema.optional(),
  }),
  z.strictObject({ from: z.literal('constant'), value: z.string() }),
  /** The date of the run's period. */
  z.strictObject({ from: z.literal('run-date') }),
]);

const sourceSettingsSchema = z.strictObject({
  kind: z.literal('file'),
  /** Path of a workbook, csv or SQLite file; relative to the settings file. */
  path: z.string().min(1),
  /** Sheet or table; left out, the first visible one that is not empty. */
  table: z.string().optional(),
  /** 1-based; left out, the header is found by looking. */
  headerRow: z.int().min(1).optional(),
});

/** One dataset bound to one source. */
export const mappingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'hanya huruf kecil, angka, - dan _'),
  /** Catalogue id, e.g. `keuangan/akuntansi/penerimaan`. */
  dataset: z.string(),
  source: sourceSettingsSchema,
  /** BIOS field name to binding. Fields not named here are not sent. */
  bindings: z.record(z.string(), bindingSchema),
});

export type ColumnStyle = z.infer<typeof columnStyleSchema>;
export type Binding = Readonly<z.infer<typeof bindingSchema>>;
export type SourceSettings = Readonly<z.infer<typeof sourceSettingsSchema>>;
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;
