import { z } from 'zod';

/** What a reader tells of itself, as one line of JSON. */
export const readingSchema = z.object({
  /** From opening the file to its last row; the program and its libraries were loaded before. */
  milliseconds: z.number(),
  cells: z.number(),
  /** Of all numbers, so that nobody reads less than the others. */
  sum: z.number(),
  peakBytes: z.number(),
});

export type Reading = z.infer<typeof readingSchema>;
