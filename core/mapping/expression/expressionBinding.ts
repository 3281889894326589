import { z } from 'zod';
import { columnStyleSchema, valueMap } from '../columnBinding.ts';
import { aggregateSchema } from '../shape/aggregate.ts';
import { roundings } from './rounding.ts';

/** A value that a formula uses: the number in a column of the same row, or of all rows of the record. */
const inputSchema = z
  .strictObject({
    /** Header text; may be left out for `count`, which then counts all rows. */
    column: z.string().min(1).optional(),
    style: columnStyleSchema.optional(),
    ...valueMap,
    /**
     * Only with the shape `group`. With it the formula is computed once per record, from the combined inputs
     * (`total hari rawat / total pasien`); then every input needs one. Without it the formula is computed for
     * each row and the field's own aggregate combines the results (the sum of `tarif * jumlah`).
     */
    aggregate: aggregateSchema.optional(),
    /** Combined since 1 January, as for a field; only with `sum` and `count`. */
    runningTotal: z.boolean().optional(),
    /**
     * What an empty cell stands for: `zero`, or (left out) `missing`: the formula then has no result when all
     * its inputs are empty, and cannot be computed when only some are.
     */
    empty: z.enum(['missing', 'zero']).optional(),
  })
  .refine((input) => input.column !== undefined || input.aggregate === 'count', {
    error: 'sebutkan kolomnya; hanya "count" yang boleh tanpa kolom',
  });

/** A computed field ("Rumus"); only for number fields outside the natural key. */
export const expressionBindingSchema = z.strictObject({
  from: z.literal('expression'),
  /** For example `bulat(hari_rawat / (tempat_tidur * hari) * 100, 2)`; see `compileExpression`. */
  expression: z.string().min(1).max(500),
  /** Name in the formula to where its value comes from. */
  inputs: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/, 'hanya huruf kecil, angka, dan garis bawah'),
    inputSchema,
  ),
  /** Digits behind the decimal point of the result; left out 2, and 0 for a whole-number field. */
  decimals: z.int().min(0).max(10).optional(),
  /** Left out `half-up`. */
  rounding: z.enum(roundings).optional(),
});

export type ExpressionInput = Readonly<z.infer<typeof inputSchema>>;
export type ExpressionBinding = Readonly<z.infer<typeof expressionBindingSchema>>;
