import type { ColumnType, Value } from 'mdb-reader';
import {
  decimalTextCell,
  doubleCell,
  floatCell,
  momentCell,
  timeText,
  utcMoment,
  type Moment,
} from '../../database/sqlCell.ts';
import type { Cell } from '../../source.ts';
import { toSqlCell } from '../sqlCell.ts';

const BINARY: Cell = { kind: 'error', error: 'data biner' };
/** The day that Access gives to a time of day without a date. */
const NO_DAY = '1899-12-30';
const EXTENDED = /^(\d{4,5})\.(\d\d)\.(\d\d) (\d\d):(\d\d):(\d\d)/;
/** `text#address#place#` */
const HYPERLINK = /^([^#]*)#((?:https?|ftps?|mailto|file):[^#]*)#[^#]*(?:#[^#]*)?$/i;

/** A value of the library as the core knows it; undefined is a column of bytes that was not read. */
export function readAccessCell(value: Value | undefined, type: ColumnType): Cell {
  if (value === undefined) return BINARY;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'bigint') return toSqlCell(value, '');
  if (typeof value === 'number') return type === 'float' ? floatCell(value) : doubleCell(value);
  if (value instanceof Date) return dateCell(value);
  return typeof value === 'string' ? textCell(value, type) : BINARY;
}

function textCell(text: string, type: ColumnType): Cell {
  if (type === 'currency' || type === 'numeric') return decimalTextCell(text);
  if (type === 'datetimextended') return extendedCell(text);
  return (type === 'memo' ? shownText(text) : text) || null;
}

/** A hyperlink as a person sees it: its text, or its address where it has none. */
function shownText(text: string): string {
  const [, shown = '', address = ''] = HYPERLINK.exec(text) ?? [];
  return shown || address || text;
}

function dateCell(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return { kind: 'error', error: 'tanggal yang tidak ada di kalender' };
  // The library rounds to the millisecond; what Access shows is whole seconds.
  return withoutDay(utcMoment(new Date(Math.round(date.getTime() / 1000) * 1000)));
}

function withoutDay(moment: Moment): Cell {
  const cell = momentCell(moment);
  const hasNoDay = typeof cell === 'object' && cell?.kind === 'date' && cell.date === NO_DAY;
  return hasNoDay ? timeText(moment) : cell;
}

/**
 * The library gives the year as this computer's zone has it and all else in UTC, so that around New Year the
 * year can be one off; the right one is the one from which that mixture comes.
 */
function extendedCell(text: string): Cell {
  const [shownYear = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] =
    EXTENDED.exec(text)?.slice(1).map(Number) ?? [];
  const isYear = (year: number): boolean => {
    const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
    date.setUTCFullYear(year);
    return date.getFullYear() === shownYear;
  };
  const year = [shownYear, shownYear - 1, shownYear + 1].find(isYear) ?? shownYear;
  return momentCell({ year, month, day, hour, minute, second });
}
