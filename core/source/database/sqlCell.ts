import { civilDate, readCivilDate } from '../../civilDate.ts';
import { decimalOfDouble, readDecimal } from '../../decimal.ts';
import type { Cell } from '../source.ts';

const DATE_TEXT = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:[+-]\d{2}(?::?\d{2}){0,2})?)?$/;
const MIDNIGHT = '00:00:00';

/**
 * A SQL date or timestamp in ISO text, as the server's own clock shows it: fractions of a second and zone are
 * dropped. What is no day of the calendar (`0000-00-00`, `infinity`) stays text.
 */
export function dateTextCell(text: string): Cell {
  const match = DATE_TEXT.exec(text);
  const date = readCivilDate(match?.[1] ?? '');
  if (match === null || date === null) return text;
  const time = match[2] ?? MIDNIGHT;
  return { kind: 'date', date, time: time === MIDNIGHT ? null : time };
}

/** Exact digits of the server; `NaN` and the like are no numbers. */
export function decimalTextCell(text: string): Cell {
  const value = readDecimal(text);
  return value === null ? { kind: 'error', error: text } : { kind: 'decimal', value };
}

/** A double; those that are no numbers are errors. */
export function doubleCell(value: number): Cell {
  return Number.isFinite(value) ? value : { kind: 'error', error: String(value) };
}

/** A 32-bit float as the shortest number that is this float: 0.1, not 0.10000000149011612. */
export function floatCell(value: number): Cell {
  if (!Number.isFinite(value)) return doubleCell(value);
  for (let digits = 6; digits < 9; digits += 1) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return value;
}

const EXACT_DIGITS = 15;

/**
 * A decimal that a library has already made a double of: exact as long as its whole part and its scale fit
 * into the 15 digits that a double keeps. Beyond, the digits cannot be vouched for and the cell is an error.
 */
export function decimalOfDoubleCell(value: number, scale: number): Cell {
  const wholeDigits = Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
  const decimal = wholeDigits + scale > EXACT_DIGITS ? null : decimalOfDouble(value);
  if (decimal !== null) return { kind: 'decimal', value: decimal };
  return {
    kind: 'error',
    error: `${value}: lebih dari ${EXACT_DIGITS} angka; ubah menjadi teks di query (CAST)`,
  };
}

/** The parts of a moment as a calendar and clock show them. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** `08:09:10` */
export function timeText({ hour, minute, second }: Pick<Moment, 'hour' | 'minute' | 'second'>): string {
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A date cell, or the parts as text where the calendar has no such day. */
export function momentCell(moment: Moment): Cell {
  const { year, month, day } = moment;
  const time = timeText(moment);
  const date = civilDate(year, month, day);
  if (date === null) return `${year}-${month}-${day} ${time}`;
  return { kind: 'date', date, time: time === MIDNIGHT ? null : time };
}

/** For libraries that hold a civil moment as if it were UTC. */
export function utcMoment(date: Date): Moment {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** For libraries that hold a civil moment in this computer's own zone. */
export function localMoment(date: Date): Moment {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  };
}

/** Bytes as the text that they are in UTF-8; other bytes are an error, since no field can use them. */
export function bytesCell(bytes: Uint8Array): Cell {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'error', error: `data biner ${bytes.byteLength} byte` };
  }
}
