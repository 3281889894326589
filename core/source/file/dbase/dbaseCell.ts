import { fromDayNumber, readCivilDate } from '../../../civilDate.ts';
import { decimalTextCell, doubleCell } from '../../database/sqlCell.ts';
import { readTimeOfDay } from '../../serialDate.ts';
import type { Cell } from '../../source.ts';
import type { DecodeText } from './codePage.ts';

/** Julian day number of 1970-01-01, as FoxPro counts. */
const JULIAN_EPOCH = 2_440_588;
const SECONDS_PER_DAY = 86_400;
const FIRST_DAY = -719_162; // 0001-01-01
const LAST_DAY = 2_932_896; // 9999-12-31
const BINARY: Cell = { kind: 'error', error: 'data biner' };

/**
 * The value of any field but a memo, from the bytes of its place in a record. Numbers stay the digits that the
 * file holds; dates are days of the calendar, without any time zone.
 */
export function readDbaseCell(
  bytes: Buffer,
  type: string,
  isVisualFoxPro: boolean,
  decode: DecodeText,
): Cell {
  switch (type) {
    case 'C':
    case 'V':
      return decode(bytes).replace(/[\0 ]+$/, '') || null;
    case 'N':
    case 'F':
      return numberCell(bytes.toString('latin1').replaceAll('\0', ' ').trim());
    case 'D':
      return dateCell(bytes.toString('latin1').replaceAll('\0', ' ').trim());
    case 'L':
      return logicalCell(bytes.toString('latin1', 0, 1));
    case 'I':
      return bytes.length < 4 ? unknown(type) : bytes.readInt32LE(0);
    case 'Y':
      return bytes.length < 8 ? unknown(type) : currencyCell(bytes.readBigInt64LE(0));
    case 'T':
      return bytes.length < 8 ? unknown(type) : momentCell(bytes);
    case 'B':
      return isVisualFoxPro && bytes.length === 8 ? doubleCell(bytes.readDoubleLE(0)) : BINARY;
    case 'Q':
    case 'W':
    case 'G':
    case 'P':
      return BINARY;
    default:
      return unknown(type);
  }
}

/** The block in which a memo field's text begins; 0 for none, null where the field holds no number. */
export function memoBlock(bytes: Buffer): number | null {
  if (bytes.length === 4) return bytes.readUInt32LE(0);
  const text = bytes.toString('latin1').replaceAll('\0', ' ').trim();
  return /^\d*$/.test(text) ? Number(text) : null;
}

function unknown(type: string): Cell {
  return { kind: 'error', error: `jenis kolom ${JSON.stringify(type)} tidak dikenal` };
}

/** A number too wide for its field was written as asterisks, so its value is lost. */
function numberCell(text: string): Cell {
  if (text === '') return null;
  return text.startsWith('*')
    ? { kind: 'error', error: `${text}: angka tidak muat di kolomnya` }
    : decimalTextCell(text);
}

function dateCell(text: string): Cell {
  if (text === '' || /^0+$/.test(text)) return null;
  const date = readCivilDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  return date === null ? { kind: 'error', error: text } : { kind: 'date', date, time: null };
}

function logicalCell(letter: string): Cell {
  if ('TtYy'.includes(letter)) return true;
  return 'FfNn'.includes(letter) ? false : null;
}

/** Ten-thousandths, as a whole number of 64 bits. */
function currencyCell(tenThousandths: bigint): Cell {
  return decimalTextCell(`${tenThousandths}e-4`);
}

/** A day and milliseconds since midnight; FoxPro's own arithmetic leaves them some short of the second. */
function momentCell(bytes: Buffer): Cell {
  const day = bytes.readUInt32LE(0);
  const isBlank = day === 0 || bytes.every((byte) => byte === 0x20);
  if (isBlank) return null;
  const seconds = Math.round(bytes.readUInt32LE(4) / 1000);
  const dayNumber = day - JULIAN_EPOCH + Math.floor(seconds / SECONDS_PER_DAY);
  const isDay = dayNumber >= FIRST_DAY && dayNumber <= LAST_DAY && seconds <= SECONDS_PER_DAY;
  if (!isDay) return { kind: 'error', error: 'tanggal dan jam yang tidak ada di kalender' };
  const rest = seconds % SECONDS_PER_DAY;
  const time = rest === 0 ? null : readTimeOfDay(rest / SECONDS_PER_DAY);
  return { kind: 'date', date: fromDayNumber(dayNumber), time };
}
