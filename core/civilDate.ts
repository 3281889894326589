/**
 * A day of the calendar as BIOS writes it, `YYYY-MM-DD`, without time and without time zone. Text order is
 * calendar order. All arithmetic is on day numbers (days since 1970-01-01), so no `Date` in a local zone is
 * ever involved.
 */
export type CivilDate = string & { readonly __civilDate: true };

const MS_PER_DAY = 86_400_000;
/** From 1 March of the year 0 to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468;
const DAYS_OF_ERA = 146_097;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date, or null where the calendar has no such day (31 April, 29 February 2023). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Reads `YYYY-MM-DD`; null for any other form and for a day that does not exist. */
export function readCivilDate(text: string): CivilDate | null {
  const match = FORM.exec(text);
  return match === null ? null : civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01; negative before. */
export function dayNumber(date: CivilDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / MS_PER_DAY;
}

/**
 * Counted in eras of 400 years that begin with March, so that a leap day ends its year. A `Date` says the same ten times
 * as slowly, and the board asks for tens of thousands.
 */
export function fromDayNumber(number: number): CivilDate {
  const days = number + DAYS_TO_EPOCH;
  const era = Math.floor(days / DAYS_OF_ERA);
  const dayOfEra = days - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The calendar day that it is at the instant `now` (epoch milliseconds) in an IANA time zone. */
export function civilDateIn(timeZone: string, now: number): CivilDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now) as CivilDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
