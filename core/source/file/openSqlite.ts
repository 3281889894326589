import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { SourcePlace } from '../../errors.ts';
import { asSourceError } from '../asSourceError.ts';
import { cancelledError } from '../cancelled.ts';
import type { Column, OpenTable, Source, SourceRow, TableSummary } from '../source.ts';
import { halfSaved, unreadable } from './foreignContent.ts';
import { missingTable } from './missingTable.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { displaySqlValue, toSqlCell } from './sqlCell.ts';

const ROWS_PER_TURN = 1_000;
const TABLES = `SELECT name FROM sqlite_schema
  WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`;

/** Opens a SQLite file, its tables and views as tables, read-only. Rejects with a `SourceError`. */
export async function openSqlite(copy: PrivateCopy): Promise<Source> {
  if (await isCutOff(copy)) throw halfSaved(copy);
  const { default: SqliteDatabase } = await import('better-sqlite3');
  const database = openReadOnly(SqliteDatabase, copy);
  const names = readNames(database, copy);
  return {
    label: copy.name,
    listTables: async () => names.map((name) => summary(database, name, copy)),
    openTable: async ({ table }) => openTable(database, choose(database, names, table, copy), copy),
    async close() {
      database.close();
      await copy.remove();
    },
  };
}

function openReadOnly(SqliteDatabase: typeof Database, copy: PrivateCopy): Database.Database {
  try {
    // Opened for writing once, so that the copy takes in the changes that SQLite keeps beside a database.
    const settling = new SqliteDatabase(copy.path, { fileMustExist: true });
    try {
      settling.pragma('schema_version');
      settling.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      settling.close();
    }
    const database = new SqliteDatabase(copy.path, { readonly: true, fileMustExist: true });
    database.defaultSafeIntegers(true);
    return database;
  } catch (error) {
    throw unreadable(copy, error);
  }
}

function readNames(database: Database.Database, copy: PrivateCopy): string[] {
  try {
    return database.prepare<[], string>(TABLES).pluck().all();
  } catch (error) {
    database.close();
    throw unreadable(copy, error);
  }
}

function summary(database: Database.Database, name: string, copy: PrivateCopy): TableSummary {
  try {
    const first = database.prepare(`SELECT 1 FROM ${quoted(name)} LIMIT 1`).get();
    return { name, hidden: false, empty: first === undefined };
  } catch (error) {
    throw asSourceError(error, { file: copy.name, table: name });
  }
}

function choose(
  database: Database.Database,
  names: readonly string[],
  wanted: string | undefined,
  copy: PrivateCopy,
): string {
  const isWanted = (name: string): boolean => name.toLowerCase() === wanted?.toLowerCase();
  const found =
    wanted === undefined
      ? (names.find((name) => !summary(database, name, copy).empty) ?? names[0])
      : names.find(isWanted);
  if (found === undefined) throw missingTable(copy.name, names, wanted);
  return found;
}

function openTable(database: Database.Database, name: string, copy: PrivateCopy): OpenTable {
  const place: SourcePlace = { file: copy.name, table: name };
  const statement = prepare(database, name, place);
  const columns: Column[] = statement
    .columns()
    .map((column) => ({ name: column.name, place: (column.type ?? '').toLowerCase() }));
  return {
    name,
    columns,
    header: null,
    findings: [],
    rows: (signal) => readRows(statement, columns, place, signal),
  };
}

function prepare(
  database: Database.Database,
  name: string,
  place: SourcePlace,
): Database.Statement<[], unknown[]> {
  try {
    return database.prepare<[], unknown[]>(`SELECT * FROM ${quoted(name)}`).raw();
  } catch (error) {
    throw asSourceError(error, place);
  }
}

async function* readRows(
  statement: Database.Statement<[], unknown[]>,
  columns: readonly Column[],
  place: SourcePlace,
  signal: AbortSignal | undefined,
): AsyncGenerator<SourceRow> {
  let number = 0;
  try {
    for (const values of statement.iterate()) {
      if (number % ROWS_PER_TURN === ROWS_PER_TURN - 1) await setImmediate();
      if (signal?.aborted === true) throw cancelledError(place, signal);
      number += 1;
      const cells = values.map((value, index) => toSqlCell(value, columns[index]?.place ?? ''));
      yield { number, cells, display: (columnIndex) => displaySqlValue(values[columnIndex]) };
    }
  } catch (error) {
    throw asSourceError(error, place);
  }
}

/** Whether the file is shorter than the pages that its header counts. */
async function isCutOff(copy: PrivateCopy): Promise<boolean> {
  const file = await open(copy.path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(100), 0, 100, 0);
    const pageSize = buffer.readUInt16BE(16) === 1 ? 65_536 : buffer.readUInt16BE(16);
    const isCountValid = buffer.readUInt32BE(24) === buffer.readUInt32BE(92);
    return bytesRead < 100 || (isCountValid && copy.size < pageSize * buffer.readUInt32BE(28));
  } finally {
    await file.close();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
