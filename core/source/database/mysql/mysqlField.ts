import { z } from 'zod';

/** What the server says about a column of a result. */
export const mysqlFieldSchema = z.object({
  name: z.string(),
  columnType: z.int(),
  /** In bytes, or characters shown. */
  columnLength: z.number(),
  decimals: z.int(),
  flags: z.int(),
  characterSet: z.int(),
});

export type MysqlField = Readonly<z.infer<typeof mysqlFieldSchema>>;

/** The protocol's column types that need their own treatment. */
export const mysqlType = {
  decimal: 0,
  tiny: 1,
  short: 2,
  long: 3,
  float: 4,
  double: 5,
  timestamp: 7,
  longlong: 8,
  int24: 9,
  date: 10,
  time: 11,
  datetime: 12,
  year: 13,
  bit: 16,
  json: 245,
  newDecimal: 246,
} as const;

const UNSIGNED = 32;
const ENUM = 256;
const SET = 2048;
/** The "character set" of bytes. */
const BINARY = 63;
/** The connection's character set, utf8mb4, allows this many bytes for a character. */
const BYTES_PER_CHARACTER = 4;

const plainNames: Readonly<Record<number, string>> = {
  [mysqlType.tiny]: 'tinyint',
  [mysqlType.short]: 'smallint',
  [mysqlType.long]: 'int',
  [mysqlType.int24]: 'mediumint',
  [mysqlType.longlong]: 'bigint',
  [mysqlType.float]: 'float',
  [mysqlType.double]: 'double',
  [mysqlType.timestamp]: 'timestamp',
  [mysqlType.date]: 'date',
  [mysqlType.time]: 'time',
  [mysqlType.datetime]: 'datetime',
  [mysqlType.year]: 'year',
  [mysqlType.json]: 'json',
};

/** The type as SQL writes it: `decimal(18,2)`, `varchar(50)`, `int unsigned`. */
export function mysqlTypeName(field: MysqlField): string {
  const isUnsigned = (field.flags & UNSIGNED) !== 0;
  const plain = plainNames[field.columnType];
  if (plain !== undefined) return isUnsigned && plain.endsWith('int') ? `${plain} unsigned` : plain;
  if (field.columnType === mysqlType.newDecimal || field.columnType === mysqlType.decimal) {
    const signAndPoint = (isUnsigned ? 0 : 1) + (field.decimals > 0 ? 1 : 0);
    return `decimal(${field.columnLength - signAndPoint},${field.decimals})`;
  }
  if (field.columnType === mysqlType.bit) return `bit(${field.columnLength})`;
  if ((field.flags & ENUM) !== 0) return 'enum';
  if ((field.flags & SET) !== 0) return 'set';
  return textTypeName(field);
}

function textTypeName({ columnType, columnLength, characterSet }: MysqlField): string {
  const isText = characterSet !== BINARY;
  const isLong = columnType >= 249 && columnType <= 252;
  if (isLong) return isText ? 'text' : 'blob';
  const length = isText ? Math.ceil(columnLength / BYTES_PER_CHARACTER) : columnLength;
  const isFixed = columnType === 254;
  if (isText) return `${isFixed ? 'char' : 'varchar'}(${length})`;
  return `${isFixed ? 'binary' : 'varbinary'}(${length})`;
}
