import type { Column as AccessColumn, ColumnType, Table } from 'mdb-reader';
import type { Column } from '../../source.ts';

/** Bytes of any length: pictures and documents, which no field can use and which may be most of the file. */
const BULKY: ReadonlySet<ColumnType> = new Set(['ole', 'binary']);

/** What a column holds, as Access calls it. */
const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  memo: 'memo',
  boolean: 'yes/no',
  byte: 'byte',
  integer: 'integer',
  long: 'long integer',
  bigint: 'large number',
  currency: 'currency',
  numeric: 'decimal',
  float: 'single',
  double: 'double',
  datetime: 'date/time',
  datetimextended: 'date/time extended',
  repid: 'replication id',
  binary: 'binary',
  ole: 'ole object',
  complex: 'attachment',
};

/** A column as the core shows it. */
export function columnOf({ name, type, precision, scale }: AccessColumn): Column {
  const size = type === 'numeric' ? `(${precision ?? 0},${scale ?? 0})` : '';
  return { name, place: TYPE_NAMES[type] + size };
}

/**
 * The columns to be read: all but those of bytes. Only columns of changing length may be left out: the library
 * counts the others to know which of them a row has that is older than some of its columns.
 */
export function ownColumns(table: Table): string[] {
  return table
    .getColumns()
    .filter(({ type, fixedLength }) => fixedLength || !BULKY.has(type))
    .map(({ name }) => name);
}
