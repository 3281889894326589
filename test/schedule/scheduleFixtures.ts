import { readCivilDate, type CivilDate } from '../../core/civilDate.ts';
import type { Rhythm } from '../../core/schedule/period.ts';
import { scheduleSettingsSchema, type Schedule } from '../../core/schedule/scheduleSettings.ts';

/** A date that the test knows to exist. */
export function date(text: string): CivilDate {
  const read = readCivilDate(text);
  if (read === null) throw new Error(`${text} is no date.`);
  return read;
}

/** An instant written with its offset, e.g. `2026-11-24T09:00+07:00`. */
export function instant(text: string): number {
  return Date.parse(text);
}

interface ScheduleChange extends Partial<Omit<Schedule, 'startDate' | 'holidays' | 'surveyDates'>> {
  readonly startDate?: string;
  readonly holidays?: readonly string[];
  readonly surveyDates?: readonly string[];
}

/** A daily schedule at 15:00 WIB from 1 November 2026, or what is changed of it. */
export function schedule(rhythm: Rhythm, change: ScheduleChange = {}): Schedule {
  const { timeZone = 'Asia/Jakarta', ...settings } = change;
  const parsed = scheduleSettingsSchema.parse({
    startDate: '2026-11-01',
    timeOfDay: '15:00',
    ...settings,
    rhythm,
  });
  return { ...parsed, rhythm, timeZone };
}
