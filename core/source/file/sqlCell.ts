import { readCivilDate } from '../../civilDate.ts';
import { readDecimal } from '../../decimal.ts';
import type { Cell } from '../source.ts';

/** Beyond 15 digits a double shown as Excel does would lose some. */
const LARGEST_PLAIN_INTEGER = 999_999_999_999_999n;
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d)(?:\.\d+)?)?$/;
const DATED_TYPE = /date|timestamp/;

/**
 * A SQLite value as the core knows it. Large integers stay exact; text is a date only where the column is
 * declared as one and the text is an ISO date without zone; bytes are no value.
 */
export function toSqlCell(value: unknown, declaredType: string): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'bigint') return integerCell(value);
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return DATED_TYPE.test(declaredType) ? (dateCell(value) ?? value) : value;
  return { kind: 'error', error: displaySqlValue(value) };
}

export function displaySqlValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'bigint' || typeof value === 'string' ? String(value) : '(data biner)';
}

function integerCell(value: bigint): Cell {
  const magnitude = value < 0n ? -value : value;
  if (magnitude <= LARGEST_PLAIN_INTEGER) return Number(value);
  const decimal = readDecimal(String(value));
  return decimal === null ? String(value) : { kind: 'decimal', value: decimal };
}

function dateCell(text: string): Cell | null {
  const [, day = '', time = null] = MOMENT.exec(text) ?? [];
  const date = readCivilDate(day);
  if (date === null) return null;
  return { kind: 'date', date, time: time === '00:00:00' ? null : time };
}
