import type { Cell } from '../../source.ts';
import { bytesCell, decimalTextCell, doubleCell, floatCell, localMoment, momentCell } from '../sqlCell.ts';
import type { OracleField } from './oracleField.ts';

/**
 * A value as oracledb gives it with `exactFetch`: numbers and long texts are text, dates are in this computer's own
 * zone. A moment with a zone has lost it on the way, so that its day cannot be vouched for.
 */
export function oracleCell(value: unknown, { dbTypeName }: OracleField): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return dbTypeName === 'BINARY_FLOAT' ? floatCell(value) : doubleCell(value);
  }
  if (typeof value === 'string') return textCell(value, dbTypeName);
  if (Buffer.isBuffer(value)) return bytesCell(value);
  if (value instanceof Date && (dbTypeName === 'DATE' || dbTypeName === 'TIMESTAMP')) {
    return momentCell(localMoment(value));
  }
  const remedy = 'ubah di query, misalnya dengan CAST(… AS DATE) atau TO_CHAR';
  return { kind: 'error', error: `jenis data ${dbTypeName} tidak didukung; ${remedy}` };
}

function textCell(value: string, dbTypeName: string): Cell {
  switch (dbTypeName) {
    case 'NUMBER':
      return decimalTextCell(value);
    case 'CHAR':
    case 'NCHAR':
      return value.trimEnd();
    default:
      return value;
  }
}
