import { addDays, readCivilDate, type CivilDate } from '../../../core/civilDate.ts';

/** A day that exists. */
export function day(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

/** Every day from the first to the last. */
export function daysOf(from: string, to: string): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = day(from); date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}
