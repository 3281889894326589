import { SourceError } from '../../errors.ts';
import { foldSpaces } from '../rawTable.ts';
import { nearestNames } from '../nearestNames.ts';
import type { Column, OpenTable, Source, SourceRow, TableSelection } from '../source.ts';
import { bindSelect } from './bindSelect.ts';
import type { Dialect } from './dialect.ts';
import { displaySqlCell } from './displaySqlCell.ts';
import {
  tableLabel,
  type DatabaseDriver,
  type DatabaseTable,
  type Reading,
  type ResultStream,
} from './driver.ts';
import type { QueryParameters } from './queryParameters.ts';
import { parseSelect } from './select.ts';

/** A database opened as a source: tables and views by name, and queries. */
export interface DatabaseSource extends Source {
  /** Columns of a table or view with their types as `place`. */
  listColumns(table: string): Promise<readonly Column[]>;
  /** One SELECT; rejects with `query-refused` before anything is sent that is not one. */
  openQuery(sql: string, parameters: QueryParameters): Promise<OpenTable>;
}

export interface DatabaseSourceOptions {
  /** Null for databases that are files: they have tables only. */
  readonly dialect: Dialect | null;
  /** What `openTable` opens when the selection names no table. */
  readonly table?: string | undefined;
  readonly query?: string | undefined;
  /** For `query`. */
  readonly parameters: QueryParameters;
}

const QUERY_NAME = 'query';

/** `close` closes the driver. */
export function databaseSource(driver: DatabaseDriver, options: DatabaseSourceOptions): DatabaseSource {
  const find = async (table: string): Promise<DatabaseTable> =>
    findTable(driver.label, await driver.listTables(), table);
  const open = async (name: string, reading: Reading): Promise<OpenTable> =>
    openReading(driver, name, reading);
  const openNamed = async (name: string): Promise<OpenTable> => open(name, { table: await find(name) });
  const openQuery = async (sql: string, parameters: QueryParameters): Promise<OpenTable> => {
    if (options.dialect === null) throw tablesOnly(driver.label);
    const statement = bindSelect(parseSelect(sql, options.dialect), parameters);
    return open(QUERY_NAME, { statement });
  };
  return {
    label: driver.label,
    async listTables() {
      const tables = await driver.listTables();
      return tables.map((table) => ({ name: tableLabel(table), hidden: false, empty: false }));
    },
    listColumns: async (table) => driver.listColumns(await find(table)),
    async openTable({ table = options.table }: TableSelection) {
      if (table !== undefined) return openNamed(table);
      if (options.query !== undefined) return openQuery(options.query, options.parameters);
      const only = onlyTable(driver.label, await driver.listTables());
      return open(tableLabel(only), { table: only });
    },
    openQuery,
    close: () => driver.close(),
  };
}

/** The first reading is under way when this resolves; a later `rows` starts it anew. */
async function openReading(driver: DatabaseDriver, name: string, reading: Reading): Promise<OpenTable> {
  const leaving = new AbortController();
  let waiting: ResultStream | null = await driver.stream(reading, leaving.signal);
  return {
    name,
    columns: waiting.columns.map(namedColumn),
    header: null,
    findings: [],
    async *rows(signal) {
      const started = waiting;
      waiting = null;
      if (started === null) {
        yield* numbered((await driver.stream(reading, signal)).rows);
        return;
      }
      const abort = (): void => leaving.abort(signal?.reason);
      if (signal?.aborted === true) abort();
      signal?.addEventListener('abort', abort, { once: true });
      try {
        yield* numbered(started.rows);
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
  };
}

async function* numbered(rows: ResultStream['rows']): AsyncGenerator<SourceRow> {
  let number = 0;
  for await (const cells of rows) {
    number += 1;
    yield { number, cells, display: (columnIndex) => displaySqlCell(cells[columnIndex]) };
  }
}

/** An expression without a name gets its place in the query as one. */
function namedColumn({ name, place }: Column, index: number): Column {
  return { name: foldSpaces(name) || `kolom ${index + 1}`, place };
}

/** By its label; letter case matters only where it must tell two tables apart. */
function findTable(label: string, tables: readonly DatabaseTable[], wanted: string): DatabaseTable {
  const exact = tables.find((table) => tableLabel(table) === wanted);
  const alike = tables.filter((table) => tableLabel(table).toLowerCase() === wanted.toLowerCase());
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (found !== undefined) return found;
  const near = nearestNames(wanted, tables.map(tableLabel), 3);
  throw new SourceError(
    'table-missing',
    { file: label, table: wanted },
    `Di ${label} tidak ada tabel "${wanted}" yang boleh dibaca akun ini.`,
    near.length === 0
      ? 'Pilih tabel lain, atau minta hak baca (SELECT) atas tabel itu.'
      : `Yang mirip: ${near.join(', ')}. Pilih ulang tabelnya.`,
  );
}

function onlyTable(label: string, tables: readonly DatabaseTable[]): DatabaseTable {
  const [first, ...others] = tables;
  if (first !== undefined && others.length === 0) return first;
  const shown = tables.slice(0, 5).map(tableLabel).join(', ');
  throw new SourceError(
    'table-missing',
    { file: label },
    first === undefined
      ? `Di ${label} tidak ada tabel yang boleh dibaca akun ini.`
      : `${label} memiliki ${tables.length} tabel (${shown}${tables.length > 5 ? ', …' : ''}), dan belum dipilih yang mana.`,
    first === undefined
      ? 'Periksa nama basis data, atau minta hak baca (SELECT) atas tabelnya.'
      : 'Pilih tabel, atau tulis query.',
  );
}

function tablesOnly(label: string): SourceError {
  return new SourceError(
    'query-refused',
    { file: label },
    `${label} adalah berkas basis data: hanya tabelnya yang dapat dibaca, tidak dengan query.`,
    'Pilih tabelnya, lalu saring dan hitung di pemetaan.',
  );
}
