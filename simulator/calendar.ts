/*
 * The simulator's own reading of dates, on purpose not the core's: it judges what the core sends.
 */

const DASHED = /^(\d{4})-(\d{2})-(\d{2})$/;
const SLASHED = /^(\d{4})\/(\d{2})\/(\d{2})$/;
const JAKARTA_OFFSET_MS = 7 * 3_600_000;
const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that exists, as `YYYY-MM-DD`; null for anything else. */
export function readDate(text: string, acceptsSlashes: boolean): string | null {
  const match = DASHED.exec(text) ?? (acceptsSlashes ? SLASHED.exec(text) : null);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const isLeapDay = month === 2 && day === 29 && isLeapYear(year);
  const exists = year >= 1 && day >= 1 && (day <= (daysPerMonth[month - 1] ?? 0) || isLeapDay);
  return exists ? match.slice(1).join('-') : null;
}

/** Today in Jakarta (UTC+7 all year), `YYYY-MM-DD`. */
export function todayInJakarta(now: number): string {
  return jakartaTime(now).slice(0, 10);
}

/** Jakarta's wall clock as BIOS shows it, `YYYY-MM-DD HH:MM:SS`. */
export function jakartaTime(now: number): string {
  return new Date(now + JAKARTA_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

function isLeapYear(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}
