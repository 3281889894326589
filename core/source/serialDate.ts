import { fromDayNumber, type CivilDate } from '../civilDate.ts';

/** The two ways in which spreadsheets count days: from 1900 (Windows) or from 1904 (old Mac). */
export type DateSystem = 1900 | 1904;

export interface CivilMoment {
  readonly date: CivilDate;
  /** `HH:MM:SS`, null at midnight. */
  readonly time: string | null;
}

const SECONDS_PER_DAY = 86_400;
/** Day number (days since 1970-01-01) of serial 0; in 1900 that of the serials after the phantom day. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
const LAST_DAY = 2_932_896; // 9999-12-31
/** Excel, like Lotus before it, counts 29 February 1900, a day that never was. */
const PHANTOM_DAY = 60;

/**
 * The calendar day and the time of day, rounded to the second, of a spreadsheet's date serial: integer
 * arithmetic on days, without `Date` and without time zone. Null where a serial is no day: negative, zero and
 * 29 February 1900 in the 1900 system, after 9999-12-31.
 */
export function readSerial(serial: number, system: DateSystem): CivilMoment | null {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  if (!Number.isSafeInteger(seconds) || seconds < 0) return null;
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const dayNumber = system === 1904 ? day + EPOCH_1904 : dayNumber1900(day);
  if (dayNumber === null || dayNumber > LAST_DAY) return null;
  const time = seconds % SECONDS_PER_DAY;
  return { date: fromDayNumber(dayNumber), time: time === 0 ? null : clockFace(time) };
}

/** `HH:MM:SS` of the time in a serial that is less than one day, rounded to the second; null outside 0..1. */
export function readTimeOfDay(fraction: number): string | null {
  if (!(fraction >= 0 && fraction < 1)) return null;
  return clockFace(Math.round(fraction * SECONDS_PER_DAY) % SECONDS_PER_DAY);
}

function dayNumber1900(day: number): number | null {
  if (day === 0 || day === PHANTOM_DAY) return null;
  return day + EPOCH_1900 + (day < PHANTOM_DAY ? 1 : 0);
}

function clockFace(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
