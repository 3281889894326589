import type { Cell } from '../../source.ts';
import { bytesCell, dateTextCell, decimalTextCell, doubleCell } from '../sqlCell.ts';
import { postgresqlType, type PostgresqlField } from './postgresqlField.ts';

/** A value as the server writes it in text. A `timestamptz` is shown in the session's zone, the server's own. */
export function postgresqlCell(value: unknown, { dataTypeID }: PostgresqlField): Cell {
  if (typeof value !== 'string') return null;
  switch (dataTypeID) {
    case postgresqlType.bool:
      return value === 't';
    case postgresqlType.int2:
    case postgresqlType.int4:
    case postgresqlType.oid:
    case postgresqlType.float4:
    case postgresqlType.float8:
      return doubleCell(Number(value));
    case postgresqlType.int8:
    case postgresqlType.numeric:
      return decimalTextCell(value);
    case postgresqlType.date:
    case postgresqlType.timestamp:
    case postgresqlType.timestamptz:
      return dateTextCell(value);
    case postgresqlType.bpchar:
      return value.trimEnd();
    case postgresqlType.bytea:
      return bytesCell(Buffer.from(value.slice(2), 'hex'));
    default:
      return value;
  }
}
