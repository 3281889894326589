import type { RowDataPacket } from 'mysql2/promise';
import { expect } from 'vitest';
import { serverSettingsSchema, type ServerSettings } from '../../../core/source/database/settings.ts';
import {
  firebird,
  firebirdPassword,
  isListening,
  mariaDb,
  mariaDbAdmin,
  newFirebirdDatabase,
  postgreSql,
  postgreSqlAdmin,
  uniqueName,
} from './servers.ts';

export type TestServerKind = 'mysql' | 'postgresql' | 'firebird';

/** A database of its own for one test, with ways to fill it as administrator. */
export interface TestDatabase {
  readonly kind: TestServerKind;
  readonly password: string | null;
  settings(change?: object): ServerSettings;
  run(sql: string): Promise<unknown>;
  /** Rows as SQL: `1, 'a'`. */
  insert(table: string, rows: readonly string[]): Promise<void>;
  /** How many statements the server works on for others than us. */
  activeStatements(): Promise<number>;
  /** Ends every session but ours, in the midst of whatever it does. */
  endOtherSessions(): Promise<void>;
}

export const testServers: readonly { kind: TestServerKind; title: string; isThere: boolean }[] = [
  { kind: 'mysql', title: 'MariaDB', isThere: await isListening(mariaDb) },
  { kind: 'postgresql', title: 'PostgreSQL', isThere: await isListening(postgreSql) },
  {
    kind: 'firebird',
    title: 'Firebird',
    isThere: (await isListening(firebird)) && (await firebirdPassword()) !== null,
  },
];

export async function withDatabase(
  kind: TestServerKind,
  work: (database: TestDatabase) => Promise<void>,
): Promise<void> {
  switch (kind) {
    case 'mysql':
      return withMariaDb(work);
    case 'postgresql':
      return withPostgreSql(work);
    case 'firebird':
      return withFirebird(work);
  }
}

/** `SELECT 1` as this server wants it. */
export function selectOne(kind: TestServerKind): string {
  return kind === 'firebird' ? 'SELECT 1 FROM RDB$DATABASE' : 'SELECT 1';
}

/** A name as the server keeps it when it was written without quotes. */
export function folded(kind: TestServerKind, name: string): string {
  return kind === 'firebird' ? name.toUpperCase() : name;
}

async function withMariaDb(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const name = uniqueName();
  const connection = await mariaDbAdmin();
  try {
    await connection.query(`CREATE DATABASE ${name}`);
    await connection.changeUser({ database: name });
    await work({
      ...common('mysql', { ...mariaDb, database: name }, null),
      run: (sql) => connection.query(sql),
      insert: async (table, rows) => {
        await connection.query(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row})`).join(',')}`);
      },
      activeStatements: async () =>
        countOf(
          await connection.query({
            sql: `SELECT COUNT(*) FROM information_schema.PROCESSLIST
              WHERE DB = '${name}' AND INFO IS NOT NULL AND ID <> CONNECTION_ID()`,
            rowsAsArray: true,
          }),
        ),
      endOtherSessions: async () => {
        const list = `SELECT ID FROM information_schema.PROCESSLIST WHERE DB = '${name}' AND ID <> CONNECTION_ID()`;
        const [ids] = await connection.query<RowDataPacket[]>(list);
        for (const { ID } of ids) await connection.query(`KILL ${String(ID)}`);
      },
    });
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.end();
  }
}

async function withPostgreSql(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const name = uniqueName();
  const maintenance = await postgreSqlAdmin();
  try {
    await maintenance.query(`CREATE DATABASE ${name}`);
    const client = await postgreSqlAdmin(name);
    try {
      await work({
        ...common('postgresql', { ...postgreSql, database: name }, null),
        run: (sql) => client.query(sql),
        insert: async (table, rows) => {
          await client.query(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row})`).join(',')}`);
        },
        activeStatements: async () => {
          const { rows } = await maintenance.query({
            text: `SELECT COUNT(*)::int FROM pg_stat_activity WHERE datname = '${name}' AND state = 'active'`,
            rowMode: 'array',
          });
          return countOf(rows);
        },
        endOtherSessions: async () => {
          await client.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
          );
        },
      });
    } finally {
      await client.end();
    }
  } finally {
    await maintenance.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await maintenance.end();
  }
}

async function withFirebird(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const file = `/tmp/${uniqueName()}.fdb`;
  const client = await newFirebirdDatabase(file);
  try {
    await work({
      ...common('firebird', { ...firebird, database: file }, await firebirdPassword()),
      run: (sql) => client.queryAsync(sql),
      insert: async (table, rows) => {
        const inserts = rows.map((row) => `INSERT INTO ${table} VALUES (${row});`);
        while (inserts.length > 0) {
          await client.queryAsync(`EXECUTE BLOCK AS BEGIN ${inserts.splice(0, 100).join(' ')} END`);
        }
      },
      activeStatements: async () =>
        countOf(
          await client.executeAsync(
            `SELECT COUNT(*) FROM MON$STATEMENTS WHERE MON$STATE = 1 AND MON$ATTACHMENT_ID <> CURRENT_CONNECTION`,
          ),
        ),
      endOtherSessions: async () => {
        await client.queryAsync(
          'DELETE FROM MON$ATTACHMENTS WHERE MON$ATTACHMENT_ID <> CURRENT_CONNECTION AND MON$SYSTEM_FLAG = 0',
        );
      },
    });
  } finally {
    // No session may be left behind; and a database that others have open cannot be dropped.
    const others = `SELECT COUNT(*) FROM MON$ATTACHMENTS
      WHERE MON$ATTACHMENT_ID <> CURRENT_CONNECTION AND MON$SYSTEM_FLAG = 0`;
    await expect.poll(async () => countOf(await client.executeAsync(others)), { timeout: 10_000 }).toBe(0);
    await client.dropAsync();
  }
}

function common(kind: TestServerKind, place: object, password: string | null) {
  return {
    kind,
    password,
    settings: (change: object = {}) => serverSettingsSchema.parse({ kind, ...place, ...change }),
  };
}

/** The one number of an answer of one row and one column, however deep the library puts it. */
function countOf(answer: unknown): number {
  return Array.isArray(answer) ? countOf(answer[0]) : Number(answer);
}
