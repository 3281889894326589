import { z } from 'zod';
import { roundings } from '../expression/rounding.ts';
import { aggregateSchema } from './aggregate.ts';

const values = z.array(z.string()).min(1).optional();

const groupFieldSchema = z.strictObject({
  /** Left out: `sum` with `runningTotal`, `same` without. */
  aggregate: aggregateSchema.optional(),
  /**
   * "Jumlah berjalan sejak 1 Januari": the figure of a date is the sum of this and all earlier dates of the
   * same year, per account, class and so on. Only for `sum` and `count`. BIOS wants penerimaan and
   * pengeluaran so (contract.md 4.1, confirmed).
   */
  runningTotal: z.boolean().optional(),
  /** For `count`: only cells that hold one of these texts, e.g. `["BPJS"]` for `jumlah_bpjs`. */
  only: values,
  /** For `count`: all cells but those that hold one of these texts, e.g. `["BPJS"]` for `jumlah_non_bpjs`. */
  except: values,
  /** For `average`: digits behind the decimal point; left out 2, and 0 for a whole-number field. */
  decimals: z.int().min(0).max(10).optional(),
  /** For `average`; left out `half-up`. */
  rounding: z.enum(roundings).optional(),
});

const groupShapeSchema = z.strictObject({
  kind: z.literal('group'),
  /** BIOS field name to how its rows are combined; fields of the natural key are what is grouped by. */
  fields: z.record(z.string(), groupFieldSchema).optional(),
  /**
   * "Gabungkan per": puts all dates of a month, quarter, semester or year together; `harian` keeps each date
   * as it is. Left out: the dataset's own period where the date comes from a column, else `harian`. A period
   * that does not end within the run's range is not made into a record, since its figure is not complete.
   */
  period: z.enum(['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan']).optional(),
  /** The date that stands for a whole period; left out `last-day`. */
  periodDate: z.enum(['last-day', 'first-day']).optional(),
  /**
   * "Hari tanpa baris", within the run's range, for each key (account, class, ...) that has rows:
   * - `none`: no record.
   * - `zero`: sums and counts are 0 (nothing happened); a running total keeps its height.
   * - `carry-forward`: the last known values stay valid, from the key's first row on. Running totals begin
   *   anew each year: nothing is made from 1 January until the key's first row of that year.
   *
   * Left out: `carry-forward` when all numbers are running totals, else `none`.
   */
  fill: z.enum(['none', 'zero', 'carry-forward']).optional(),
});

/**
 * How source rows become records ("Bentuk data"). `rows`: one row is one record. `group`: all rows with the
 * same natural key (date, account, class, ...) become one record.
 */
export const shapeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows') }),
  groupShapeSchema,
]);

export type GroupField = Readonly<z.infer<typeof groupFieldSchema>>;
export type GroupShape = Readonly<z.infer<typeof groupShapeSchema>>;
export type Shape = Readonly<z.infer<typeof shapeSchema>>;
