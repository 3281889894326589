import { civilDate, type CivilDate } from '../../civilDate.ts';
import type { ColumnStyle } from '../columnBinding.ts';
import { cleanText } from './cleanText.ts';
import { monthNumber } from './months.ts';
import { readTimeText } from './timeText.ts';
import { weekdayNumber, weekdayOf } from './weekdays.ts';

export type DateOrder = NonNullable<ColumnStyle['dateOrder']>;

/** What a text means as a date. */
export type DateText =
  /** One day, whatever the column's style. */
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** Three numbers of which the year is not the first, or not for certain: a day (or none) for each order. */
  | {
      readonly kind: 'numeric';
      readonly readings: Readonly<Record<DateOrder, CivilDate | null>>;
      /** First and last number where the year has two digits and so could be either. */
      readonly shortYear: readonly [first: number, last: number] | null;
    }
  | { readonly kind: 'refused'; readonly reason: 'not-a-date' | 'no-such-day' | 'other-zone' }
  | { readonly kind: 'refused'; readonly reason: 'other-weekday'; readonly date: CivilDate };

/** A date's text taken apart; `rest` is what follows it. */
interface Found {
  readonly meaning: DateText;
  readonly rest: string;
}

const WEEKDAY = /^([a-z']+),? /i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMERIC = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/;
const DAY_AND_NAME = /^(\d{1,2})[-/. ]{0,2}([a-z]{3,9})[-/., ]{0,2}(\d{4}|\d{2})(?!\d)/i;
const NAME_AND_DAY = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/i;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

const notADate: DateText = { kind: 'refused', reason: 'not-a-date' };
const noSuchDay: DateText = { kind: 'refused', reason: 'no-such-day' };

/**
 * Reads a date as people write it: `2026-12-31`, `2026/12/31`, `20261231`, `31/12/2026`, `31-12-26`, `31.12.2026`,
 * `31 Des 2026`, `31-Des-26`, `Kamis, 31 Desember 2026`, `December 31, 2026`; a valid time of day may follow and
 * is dropped. A day that the calendar does not have, and a weekday that is not that day's, are refused.
 *
 * Years of two digits: 00 to 69 are 20xx, 70 to 99 are 19xx.
 */
export function readDateText(raw: string): DateText {
  const text = cleanText(raw);
  const weekday = weekdayNumber(WEEKDAY.exec(text)?.[1] ?? '');
  const found = findDate(weekday === null ? text : text.replace(WEEKDAY, ''));
  if (found === null) return notADate;
  const time = readTimeText(found.rest);
  if (time === 'not-a-time') return notADate;
  if (time === 'other-zone') return { kind: 'refused', reason: 'other-zone' };
  return weekday === null ? found.meaning : onWeekday(found.meaning, weekday);
}

function findDate(text: string): Found | null {
  return yearFirst(text) ?? numeric(text) ?? dayAndName(text) ?? nameAndDay(text) ?? compact(text);
}

function yearFirst(text: string): Found | null {
  const match = YEAR_FIRST.exec(text);
  return match && foundAs(text, match, day(Number(match[1]), Number(match[3]), Number(match[4])));
}

function numeric(text: string): Found | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [first, second, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isShort = match[4]?.length === 2;
  const year = isShort ? fullYear(last) : last;
  const readings = {
    'day-month-year': civilDate(year, second, first),
    'month-day-year': civilDate(year, first, second),
    'year-month-day': isShort ? civilDate(fullYear(first), second, last) : null,
  };
  const hasDay = Object.values(readings).some((date) => date !== null);
  const shortYear = isShort ? ([first, last] as const) : null;
  return foundAs(text, match, hasDay ? { kind: 'numeric', readings, shortYear } : noSuchDay);
}

function dayAndName(text: string): Found | null {
  const match = DAY_AND_NAME.exec(text);
  const month = monthNumber(match?.[2] ?? '');
  if (match === null || month === null) return null;
  const year = Number(match[3]);
  return foundAs(text, match, day(match[3]?.length === 2 ? fullYear(year) : year, month, Number(match[1])));
}

function nameAndDay(text: string): Found | null {
  const match = NAME_AND_DAY.exec(text);
  const month = monthNumber(match?.[1] ?? '');
  return match === null || month === null
    ? null
    : foundAs(text, match, day(Number(match[3]), month, Number(match[2])));
}

function compact(text: string): Found | null {
  const match = COMPACT.exec(text);
  return match && foundAs(text, match, day(Number(match[1]), Number(match[2]), Number(match[3])));
}

function foundAs(text: string, match: RegExpExecArray, meaning: DateText): Found {
  return { meaning, rest: text.slice(match[0].length) };
}

function day(year: number, month: number, dayOfMonth: number): DateText {
  const date = civilDate(year, month, dayOfMonth);
  return date === null ? noSuchDay : { kind: 'date', date };
}

function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** The meaning with only the days that fall on the named weekday. */
function onWeekday(meaning: DateText, weekday: number): DateText {
  if (meaning.kind === 'refused') return meaning;
  if (meaning.kind === 'date') {
    return weekdayOf(meaning.date) === weekday ? meaning : otherWeekday(meaning.date);
  }
  const { readings } = meaning;
  const fitting = (date: CivilDate | null) => (date && weekdayOf(date) === weekday ? date : null);
  const left = {
    'day-month-year': fitting(readings['day-month-year']),
    'month-day-year': fitting(readings['month-day-year']),
    'year-month-day': fitting(readings['year-month-day']),
  };
  if (Object.values(left).some((date) => date !== null)) return { ...meaning, readings: left };
  const date = readings['day-month-year'] ?? readings['month-day-year'];
  return date === null ? noSuchDay : otherWeekday(date);
}

function otherWeekday(date: CivilDate): DateText {
  return { kind: 'refused', reason: 'other-weekday', date };
}
