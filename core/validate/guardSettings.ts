import { z } from 'zod';

const percent = z.int('harus bilangan bulat').min(1, 'paling sedikit 1 %');

/** When a mapping's records are held until the operator has looked at them. A rule that is null is off. */
export const guardSettingsSchema = z.strictObject({
  /** A zero where none of the recent values was zero. */
  zero: z.boolean().default(true),
  /** A source without any row. */
  emptyRead: z.boolean().default(true),
  /** A source with fewer rows than this per cent of the usual number. */
  fewerRowsPercent: percent.max(99, 'paling banyak 99 %').nullable().default(50),
  /** A value that is more than this per cent above the median of the recent values: 300 is four times as much. */
  abovePercent: percent.max(100_000, 'paling banyak 100000 %').nullable().default(300),
  /** A value that is more than this per cent below that median: 90 is a tenth of it. */
  belowPercent: percent.nullable().default(90),
  /** How many of the latest values of the same line of figures count as recent. */
  recentValues: z
    .int('harus bilangan bulat')
    .min(2, 'paling sedikit 2')
    .max(90, 'paling banyak 90')
    .default(14),
  /** With fewer recent values than this, nothing can be called unusual. */
  minimumValues: z
    .int('harus bilangan bulat')
    .min(1, 'paling sedikit 1')
    .max(90, 'paling banyak 90')
    .default(3),
  /**
   * A figure since 1 January that is smaller than on an earlier date of the year. `cumulative`: for the datasets
   * that the catalogue calls year-to-date; `always` where the operator's figures are cumulative all the same.
   */
  falling: z.enum(['cumulative', 'always', 'never']).default('cumulative'),
  /** Data about a day longer ago than this: a year and a month, so that a mistyped year is noticed. */
  tooOldDays: z.int('harus bilangan bulat').min(1, 'paling sedikit 1').nullable().default(400),
});

export type GuardSettings = Readonly<z.infer<typeof guardSettingsSchema>>;
