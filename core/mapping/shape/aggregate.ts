import { z } from 'zod';

/**
 * How the values of several rows become one ("Cara menggabungkan"). Empty cells are passed over by all of
 * them, as in a spreadsheet; when every cell is empty there is no value (except for the two counts: 0).
 *
 * - `same` (nilai yang sama): all rows must hold the same value; if they differ the record is not made and
 *   the operator is told. The safe choice where nothing else is chosen.
 * - `count` (banyaknya baris): rows whose cell is not empty; all rows when the field has no binding.
 * - `count-distinct` (banyaknya nilai berbeda): each value once, e.g. patients by `no_rkm_medis`.
 * - `sum` (jumlah), `min` (terkecil), `max` (terbesar): exact.
 * - `average` (rata-rata): exact, rounded once at the end, see `decimals`.
 * - `first`, `last` (nilai pertama, terakhir): by row number in the source, e.g. the closing balance.
 */
export const aggregateSchema = z.enum([
  'same',
  'count',
  'count-distinct',
  'sum',
  'first',
  'last',
  'min',
  'max',
  'average',
]);

export type Aggregate = z.infer<typeof aggregateSchema>;
