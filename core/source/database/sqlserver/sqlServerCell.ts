import type { Cell } from '../../source.ts';
import {
  bytesCell,
  decimalOfDoubleCell,
  decimalTextCell,
  doubleCell,
  floatCell,
  momentCell,
  timeText,
  utcMoment,
} from '../sqlCell.ts';
import type { SqlServerField } from './sqlServerField.ts';

/** A value as tedious gives it with `useUTC` and `readExactValues`: 64-bit numbers and decimals are text. */
export function sqlServerCell(value: unknown, field: SqlServerField): Cell {
  if (value === null || value === undefined) return null;
  if (field.type === 'Variant') return unsupported('sql_variant');
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return numberCell(value, field);
  if (typeof value === 'string') return textCell(value, field);
  if (Buffer.isBuffer(value)) return field.type === 'UDT' ? unsupported('ini') : bytesCell(value);
  if (value instanceof Date) {
    const moment = utcMoment(value);
    return field.type === 'Time' ? timeText(moment) : momentCell(moment);
  }
  return unsupported('ini');
}

function numberCell(value: number, { type, scale, length }: SqlServerField): Cell {
  switch (type) {
    case 'DecimalN':
    case 'NumericN':
      return decimalOfDoubleCell(value, scale);
    case 'MoneyN':
    case 'Money':
    case 'SmallMoney':
      return decimalOfDoubleCell(value, 4);
    case 'Real':
      return floatCell(value);
    case 'FloatN':
      return length === 4 ? floatCell(value) : doubleCell(value);
    default:
      return doubleCell(value);
  }
}

function textCell(value: string, { type }: SqlServerField): Cell {
  switch (type) {
    case 'IntN':
    case 'BigInt':
    case 'DecimalN':
    case 'NumericN':
    case 'MoneyN':
    case 'Money':
    case 'SmallMoney':
      return decimalTextCell(value);
    case 'Char':
    case 'NChar':
      return value.trimEnd();
    default:
      return value;
  }
}

function unsupported(what: string): Cell {
  return { kind: 'error', error: `jenis data ${what} tidak didukung; ubah di query dengan CAST` };
}
