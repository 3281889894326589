import type { Cell } from '../../source.ts';
import { bytesCell, dateTextCell, decimalTextCell, doubleCell, floatCell } from '../sqlCell.ts';
import { mysqlType, type MysqlField } from './mysqlField.ts';

/**
 * A value as mysql2 gives it with `dateStrings`, `supportBigNumbers` and `bigNumberStrings`: dates, decimals
 * and 64-bit numbers are text. `0000-00-00`, which old SIMRS use for "no date", stays text for the parser to
 * report.
 */
export function mysqlCell(value: unknown, { columnType }: MysqlField): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return columnType === mysqlType.float ? floatCell(value) : doubleCell(value);
  if (Buffer.isBuffer(value)) return columnType === mysqlType.bit ? bitCell(value) : bytesCell(value);
  if (typeof value !== 'string') return { kind: 'error', error: 'jenis data tidak didukung' };
  switch (columnType) {
    case mysqlType.date:
    case mysqlType.datetime:
    case mysqlType.timestamp:
      return dateTextCell(value);
    case mysqlType.decimal:
    case mysqlType.newDecimal:
    case mysqlType.longlong:
      return decimalTextCell(value);
    default:
      return value;
  }
}

/** BIT(1) is how MySQL programs keep yes and no; a longer one is a number. */
function bitCell(bytes: Buffer): Cell {
  const value = BigInt(`0x0${bytes.toString('hex')}`);
  if (bytes.byteLength === 1 && value <= 1n) return value === 1n;
  return decimalTextCell(value.toString());
}
