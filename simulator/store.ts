import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { SimulatorError } from './simulatorError.ts';

/** A record as the simulator keeps it; `fields` are text, as read-back gives them. */
export interface StoredRow {
  readonly satker: string;
  readonly dataset: string;
  readonly naturalKey: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Jakarta's wall clock, `YYYY-MM-DD HH:MM:SS`. */
  readonly updatedAt: string;
}

export interface RowQuery {
  readonly dataset: string;
  /** Null: of all satker. */
  readonly satker: string | null;
  /** Null: of all days. */
  readonly date: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** What the simulator remembers. Rows keep the order in which their keys first came. */
export interface Store {
  /** Signs tokens; kept with the rows, so that tokens outlive a restart where the rows do. */
  readonly secret: Buffer;
  /** Stores a row in place of one with the same satker, dataset and natural key. */
  put(row: StoredRow): void;
  remove(row: Pick<StoredRow, 'satker' | 'dataset' | 'naturalKey'>): boolean;
  find(query: RowQuery): { readonly rows: readonly StoredRow[]; readonly total: number };
  clear(): void;
  close(): void;
}

const SCHEMA_VERSION = 1;

const schema = `
  CREATE TABLE row (
    id INTEGER PRIMARY KEY,
    satker TEXT NOT NULL,
    dataset TEXT NOT NULL,
    natural_key TEXT NOT NULL,
    tgl_transaksi TEXT NOT NULL,
    fields TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (satker, dataset, natural_key)
  ) STRICT;
  CREATE INDEX row_by_date ON row (dataset, satker, tgl_transaksi);
  CREATE TABLE secret (value BLOB NOT NULL) STRICT;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

const putSql = `
  INSERT INTO row (satker, dataset, natural_key, tgl_transaksi, fields, updated_at)
  VALUES (:satker, :dataset, :naturalKey, :date, :fields, :updatedAt)
  ON CONFLICT (satker, dataset, natural_key)
  DO UPDATE SET tgl_transaksi = :date, fields = :fields, updated_at = :updatedAt`;

const matchingSql = `FROM row WHERE dataset = :dataset
  AND (:satker IS NULL OR satker = :satker) AND (:date IS NULL OR tgl_transaksi = :date)`;

interface RowColumns {
  readonly satker: string;
  readonly dataset: string;
  readonly natural_key: string;
  readonly fields: string;
  readonly updated_at: string;
}

const fieldsSchema = z.record(z.string(), z.string());

/**
 * Opens the SQLite file, making it where there is none; without a path everything is kept in memory.
 *
 * @throws SimulatorError `state-unusable`
 */
export function openStore(path: string | undefined): Store {
  try {
    return storeOver(openDatabase(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SimulatorError(
      'state-unusable',
      `Berkas simpanan simulator ${path ?? '(memori)'} tidak dapat dipakai: ${reason}.`,
      'Pilih berkas lain, atau hapus berkas itu bila isinya tidak diperlukan lagi.',
      { cause: error },
    );
  }
}

function openDatabase(path: string | undefined): Database.Database {
  const database = new Database(path ?? ':memory:');
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('busy_timeout = 5000');
    // Survives a killed process; only a power cut could lose the last rows of a rehearsal.
    database.pragma('synchronous = NORMAL');
    database.transaction(() => prepareSchema(database)).immediate();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareSchema(database: Database.Database): void {
  const version = database.pragma('user_version', { simple: true });
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) throw new Error(`versi simpanan ${String(version)} tidak dikenal`);
  database.exec(schema);
  database.prepare('INSERT INTO secret (value) VALUES (?)').run(randomBytes(32));
}

function storeOver(database: Database.Database): Store {
  const put = database.prepare(putSql);
  const remove = database.prepare(
    'DELETE FROM row WHERE satker = :satker AND dataset = :dataset AND natural_key = :naturalKey',
  );
  const find = database.prepare<[object], RowColumns>(
    `SELECT * ${matchingSql} ORDER BY id LIMIT :limit OFFSET :offset`,
  );
  const count = database.prepare<[object], number>(`SELECT count(*) ${matchingSql}`).pluck();
  const secret = database.prepare<[], Buffer>('SELECT value FROM secret').pluck().get();
  if (secret === undefined) throw new Error('kunci penanda tangan token tidak ada');
  return {
    secret,
    put(row) {
      const { fields } = row;
      put.run({ ...row, date: fields['tgl_transaksi'] ?? '', fields: JSON.stringify(fields) });
    },
    remove: (row) => remove.run(row).changes > 0,
    find: (query) => ({ rows: find.all(query).map(rowOf), total: count.get(query) ?? 0 }),
    clear: () => void database.exec('DELETE FROM row'),
    close: () => void database.close(),
  };
}

function rowOf(columns: RowColumns): StoredRow {
  return {
    satker: columns.satker,
    dataset: columns.dataset,
    naturalKey: columns.natural_key,
    fields: fieldsSchema.parse(JSON.parse(columns.fields)),
    updatedAt: columns.updated_at,
  };
}
