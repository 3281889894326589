import type { Metadata } from 'tedious/lib/metadata-parser.js';
import type { readValue } from 'tedious/lib/value-parser.js';

type ReadValue = typeof readValue;

/** tedious' module that reads values; other modules call its function through it. */
export interface ValueParser {
  readValue: ReadValue;
}

const MONEY_SCALE = 4;
const MS_PER_MINUTE = 60_000;
const mended = Symbol('reads exact values');

/**
 * Makes the library hand out decimals and money as exact text, and a datetimeoffset as its own clock shows it
 * (in the UTC parts of a `Date`, like all others). By itself it makes doubles of the former, drops the offset of
 * the latter, and has no setting for either.
 */
export function readExactValues(parser: ValueParser): void {
  if (mended in parser.readValue) return;
  const read = parser.readValue;
  const readExactly: ReadValue = (buffer, offset, metadata, options) => {
    const result = read(buffer, offset, metadata, options);
    if (result.value !== null) {
      result.value = exactValue(buffer.subarray(offset, result.offset), metadata, result.value);
    }
    return result;
  };
  parser.readValue = Object.assign(readExactly, { [mended]: true });
}

function exactValue(bytes: Buffer, { type, scale }: Metadata, value: unknown): unknown {
  switch (type.name) {
    case 'DecimalN':
    case 'NumericN':
      return scaledText(decimalUnits(bytes), scale ?? 0);
    case 'MoneyN':
      return scaledText(moneyUnits(bytes.subarray(1)), MONEY_SCALE);
    case 'Money':
    case 'SmallMoney':
      return scaledText(moneyUnits(bytes), MONEY_SCALE);
    case 'DateTimeOffset':
      return value instanceof Date
        ? new Date(value.getTime() + bytes.readInt16LE(bytes.length - 2) * MS_PER_MINUTE)
        : value;
    default:
      return value;
  }
}

/** Length, sign, and the magnitude with its lowest byte first. */
function decimalUnits(bytes: Buffer): bigint {
  const magnitude = Buffer.from(bytes.subarray(2)).toReversed();
  const units = BigInt(`0x0${Buffer.from(magnitude).toString('hex')}`);
  return bytes[1] === 1 ? units : -units;
}

/** Eight bytes with the higher four first, or four. */
function moneyUnits(bytes: Buffer): bigint {
  if (bytes.length === 4) return BigInt(bytes.readInt32LE(0));
  return (BigInt(bytes.readInt32LE(0)) << 32n) + BigInt(bytes.readUInt32LE(4));
}

function scaledText(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}
