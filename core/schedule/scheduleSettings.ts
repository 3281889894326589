import { z } from 'zod';
import type { Period } from '../catalogue/dataset.ts';
import { readCivilDate, type CivilDate } from '../civilDate.ts';
import { rhythmOf, type Rhythm } from './period.ts';
import type { TimeZone } from './timeZone.ts';

const civilDateSchema = z.string().transform((text, context): CivilDate => {
  const date = readCivilDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'harus tanggal yang ada, TTTT-BB-HH, misalnya "2026-11-24"' });
  return z.NEVER;
});

/** Guards against a mistyped year, which would make thousands of periods due. */
const EARLIEST_START = '2015-01-01';

/** When a mapping's data is due. Left out of a mapping, it is sent by hand only. */
export const scheduleSettingsSchema = z.strictObject({
  /** The first period that is due is the one that holds this day. */
  startDate: civilDateSchema.refine((date) => date >= EARLIEST_START, 'harus 2015-01-01 atau sesudahnya'),
  /** Time of day in the satker's zone at which a period becomes due. */
  timeOfDay: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'harus jam JJ:MM dari 00:00 sampai 23:59, misalnya "09:00"')
    .default('09:00'),
  /**
   * Days after the period's last day on which it becomes due: 1 sends yesterday's data, 0 the same day's. Public
   * clients send yesterday's (contract.md 6, confirmed-4 as a habit).
   */
  lagDays: z
    .int('harus bilangan bulat')
    .min(0, 'tidak boleh negatif')
    .max(180, 'paling banyak 180 hari')
    .default(1),
  /**
   * `working`: a period that would become due on a Saturday, a Sunday or a listed holiday becomes due on the next
   * working day instead. Every period stays due: after a weekend, Friday to Sunday are due on Monday.
   */
  days: z.enum(['all', 'working']).default('all'),
  holidays: z.array(civilDateSchema).default([]),
  /** In place of the catalogue's period; necessary where the catalogue does not know one. */
  rhythm: z.enum(['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan', 'survei']).optional(),
  /** The days that surveys are about, for the rhythm `survei`. */
  surveyDates: z.array(civilDateSchema).default([]),
  /** Kept, but not followed for now: the mapping is sent by hand only. */
  suspended: z.boolean().optional(),
});

export type ScheduleSettings = Readonly<z.infer<typeof scheduleSettingsSchema>>;

/** Everything that decides when periods become due. */
export interface Schedule extends ScheduleSettings {
  readonly rhythm: Rhythm;
  /** The satker's zone. */
  readonly timeZone: TimeZone;
}

/** The schedule of a mapping; null when nobody has said how often its dataset is due. */
export function scheduleOf(settings: ScheduleSettings, period: Period, timeZone: TimeZone): Schedule | null {
  const rhythm = settings.rhythm ?? rhythmOf(period);
  return rhythm === null ? null : { ...settings, rhythm, timeZone };
}
