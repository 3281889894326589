import { fromDayNumber } from '../../../civilDate.ts';
import type { Cell } from '../../source.ts';
import {
  dateTextCell,
  decimalOfDoubleCell,
  decimalTextCell,
  doubleCell,
  floatCell,
  timeText,
} from '../sqlCell.ts';
import { firebirdType, TEXT_BLOB, type FirebirdField } from './firebirdField.ts';

/** A date and a time of day as the server counts them. */
export interface FirebirdMoment {
  /** Days since 17 November 1858. */
  readonly day: number;
  /** Since midnight, in ten thousandths of a second. */
  readonly ticks: number;
}

/** The characters that the connection's texts come in. */
export type FirebirdCharset = 'UTF8' | 'WIN1252';

/** 1970-01-01 in Firebird's day numbers. */
const EPOCH_DAY = 40_587;
const TICKS_PER_SECOND = 10_000;
/** What Firebird calls OCTETS. */
const BYTES_CHARACTER_SET = 1;

/** A value as `exactColumns` makes the library give it; blobs as their bytes. */
export function firebirdCell(value: unknown, field: FirebirdField, charset: FirebirdCharset): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return numberCell(value, field);
  if (typeof value === 'string') return decimalTextCell(value);
  if (Buffer.isBuffer(value)) return bytesCell(value, field, charset);
  if (isMoment(value)) return momentCell(value, field);
  return {
    kind: 'error',
    error: 'jenis data tidak didukung; ubah di query dengan CAST, misalnya AS TIMESTAMP atau VARCHAR(50)',
  };
}

function numberCell(value: number, { type, scale }: FirebirdField): Cell {
  if (type === firebirdType.float) return floatCell(value);
  const isDecimal = (type === firebirdType.short || type === firebirdType.long) && scale !== 0;
  return isDecimal ? decimalOfDoubleCell(value, -scale) : doubleCell(value);
}

/** Texts of a database without a character set are whatever was put in; only here is it seen that they do not fit. */
function bytesCell(bytes: Buffer, field: FirebirdField, charset: FirebirdCharset): Cell {
  try {
    const label = charset === 'UTF8' ? 'utf-8' : 'windows-1252';
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    return field.type === firebirdType.text ? text.trimEnd() : text;
  } catch {
    const error = isText(field)
      ? `teks ini bukan ${charset}; pilih charset WIN1252 di pengaturan sumber`
      : `data biner ${bytes.byteLength} byte`;
    return { kind: 'error', error };
  }
}

function isText({ type, subType, characterSet }: FirebirdField): boolean {
  return type === firebirdType.blob ? subType === TEXT_BLOB : characterSet !== BYTES_CHARACTER_SET;
}

function isMoment(value: unknown): value is FirebirdMoment {
  return typeof value === 'object' && value !== null && 'day' in value && 'ticks' in value;
}

function momentCell({ day, ticks }: FirebirdMoment, { type }: FirebirdField): Cell {
  const seconds = Math.floor(ticks / TICKS_PER_SECOND);
  const time = timeText({
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  });
  return type === firebirdType.time ? time : dateTextCell(`${fromDayNumber(day - EPOCH_DAY)} ${time}`);
}
