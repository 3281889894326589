import { dayNumber, fromDayNumber, type CivilDate } from '../civilDate.ts';

/**
 * Indonesia's zones with their hours ahead of UTC. They have had no daylight saving time and no other change
 * since 1988, so an instant and a civil time always name each other exactly once, whatever the zone of the
 * computer is.
 */
const hoursAhead = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

export type TimeZone = keyof typeof hoursAhead;

/** What the zones are called in writing. */
export const zoneAbbreviations: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Epoch milliseconds of a time of day, in minutes since midnight, on a day in a zone. */
export function instantAt(timeZone: TimeZone, date: CivilDate, minuteOfDay: number): number {
  return dayNumber(date) * MS_PER_DAY + minuteOfDay * MS_PER_MINUTE - hoursAhead[timeZone] * MS_PER_HOUR;
}

/** Days since 1970-01-01 as a zone counts them, with the time of day as the fraction. */
export function dayCountAt(timeZone: TimeZone, instant: number): number {
  return (instant + hoursAhead[timeZone] * MS_PER_HOUR) / MS_PER_DAY;
}

/** The day that it is in a zone at an instant (epoch milliseconds). */
export function civilDateAt(timeZone: TimeZone, instant: number): CivilDate {
  return fromDayNumber(Math.floor(dayCountAt(timeZone, instant)));
}

/** The time of day in a zone at an instant (epoch milliseconds), as Indonesians write it: `08.15.09`. */
export function clockTimeAt(timeZone: TimeZone, instant: number): string {
  const local = new Date(instant + hoursAhead[timeZone] * MS_PER_HOUR);
  return local.toISOString().slice(11, 19).replaceAll(':', '.');
}
