import { z } from 'zod';
import { serverSettingsSchema } from '../source/database/settings.ts';
import { columnBindingSchema } from './columnBinding.ts';
import { expressionBindingSchema } from './expression/expressionBinding.ts';
import { conditionSchema } from './shape/condition.ts';
import { shapeSchema } from './shape/shapeSettings.ts';

/** A source row's own values: what the bind stage handles. */
const slotBindingSchema = z.discriminatedUnion('from', [
  columnBindingSchema,
  z.strictObject({ from: z.literal('constant'), value: z.string() }),
  /** The date of the run's period. */
  z.strictObject({ from: z.literal('run-date') }),
]);

/** Where a BIOS field gets its value from. */
const bindingSchema = z.discriminatedUnion('from', [slotBindingSchema, expressionBindingSchema]);

const fileSettingsSchema = z.strictObject({
  kind: z.literal('file'),
  /** Path of a workbook, csv or database file; relative to the settings file. */
  path: z.string().min(1),
  /** Sheet or table; left out, the first visible one that is not empty. */
  table: z.string().optional(),
  /** 1-based; left out, the header is found by looking. */
  headerRow: z.int().min(1).optional(),
});

const sourceSettingsSchema = z.discriminatedUnion('kind', [fileSettingsSchema, serverSettingsSchema]);

/**
 * One dataset bound to one source. The simplest mapping has only `bindings`: every row of the source is one
 * record.
 */
export const mappingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'hanya huruf kecil, angka, - dan _'),
  /** Catalogue id, e.g. `keuangan/akuntansi/penerimaan`. */
  dataset: z.string(),
  source: sourceSettingsSchema,
  /**
   * BIOS field name to binding. Fields not named here are not sent, except those that `shape` counts rows
   * for.
   */
  bindings: z.record(z.string(), bindingSchema),
  /** Only rows for which all of these hold are used; left out, every row. */
  filter: z.array(conditionSchema).optional(),
  /** Left out: `rows`, one row is one record. */
  shape: shapeSchema.optional(),
});

export type { ColumnStyle } from './columnBinding.ts';
export type SlotBinding = Readonly<z.infer<typeof slotBindingSchema>>;
export type Binding = Readonly<z.infer<typeof bindingSchema>>;
export type SourceSettings = Readonly<z.infer<typeof sourceSettingsSchema>>;
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;
