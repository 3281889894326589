import { once } from 'node:events';
import type { Client, ClientConfig } from 'pg';
import { z } from 'zod';
import type { Cell } from '../../source.ts';
import type { BoundStatement } from '../bindSelect.ts';
import type { ResultStream } from '../driver.ts';
import { fieldOf } from '../fieldOf.ts';
import { PasswordNeeded } from '../passwordNeeded.ts';
import type { ServerConnector, Session } from '../session.ts';
import type { PostgresqlSettings } from '../settings.ts';
import { tlsOptions } from '../tlsOptions.ts';
import { postgresqlCell } from './postgresqlCell.ts';
import { classifyPostgresql, NO_TLS_OFFERED } from './postgresqlFault.ts';
import { postgresqlFieldSchema, postgresqlTypeName, type PostgresqlField } from './postgresqlField.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** Rows asked for at a time. */
const BATCH_SIZE = 256;

/**
 * PostgreSQL. Statements go through a cursor, which speaks the extended protocol: the server takes no more than
 * one at a time, so that none can end the read-only transaction and go on.
 */
export function postgresqlConnector(settings: PostgresqlSettings, password: string | null): ServerConnector {
  const { host, port, database, user } = settings;
  return {
    dialect: 'postgresql',
    address: { title: 'PostgreSQL', host, port, database, user },
    open: () => openSession(settings, password),
    tablesText: `SELECT NULLIF(n.nspname, current_schema()), c.relname, CASE WHEN c.relkind IN ('v', 'm') THEN 1 ELSE 0 END
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
        AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
        AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
      ORDER BY 1 NULLS FIRST, 2`,
    readOnlyProof: {
      text: "SELECT current_setting('transaction_read_only')",
      message: 'Server tidak memastikan bahwa sesi ini hanya dapat membaca.',
      remedy: 'Pakai akun yang hanya berhak SELECT.',
    },
    classify: classifyPostgresql,
  };
}

async function openSession(settings: PostgresqlSettings, password: string | null): Promise<Session> {
  const { client, isEncrypted, lost } = await connect(settings, password);
  try {
    const processId = await prepare(client, settings.timeoutSeconds);
    return {
      isEncrypted,
      lost,
      query: (statement) => runCursor(client, statement),
      cancel: () => endBackend(settings, password, processId),
      close: () => end(client),
    };
  } catch (error) {
    await end(client);
    throw error;
  }
}

/** Makes the session read-only, so that the transaction's end does not open it; answers its process id. */
async function prepare(client: Client, timeoutSeconds: number): Promise<number> {
  await client.query('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
  await client.query('SET standard_conforming_strings = on');
  await client.query("SET datestyle = 'ISO, YMD'");
  await client.query("SET bytea_output = 'hex'");
  await client.query(`SET statement_timeout = '${timeoutSeconds}s'`);
  await client.query('BEGIN TRANSACTION READ ONLY');
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return z.int().parse(rows[0]?.pid);
}

interface OpenConnection {
  readonly client: Client;
  readonly isEncrypted: boolean;
  /** The error of a connection that broke; a cursor that waits does not hear of it. */
  readonly lost: Promise<Error>;
}

/** With TLS `prefer`, a server that offers none is spoken to without. */
async function connect(settings: PostgresqlSettings, password: string | null): Promise<OpenConnection> {
  const tls = await tlsOptions(settings.tls);
  if (tls === null) return connectOnce(settings, password, false);
  // An own authority vouches for a server that is called by address, so the name is not compared.
  const ssl = tls.ca === undefined ? {} : { ca: tls.ca, checkServerIdentity: () => undefined };
  try {
    return await connectOnce(settings, password, ssl);
  } catch (error) {
    const offersNone = fieldOf(error, 'message') === NO_TLS_OFFERED;
    if (offersNone && settings.tls.mode === 'prefer') return connectOnce(settings, password, false);
    throw error;
  }
}

async function connectOnce(
  { host, port, user, database }: PostgresqlSettings,
  password: string | null,
  ssl: Exclude<ClientConfig['ssl'], undefined>,
): Promise<OpenConnection> {
  const { Client } = await import('pg');
  const client = new Client({
    host,
    port,
    user,
    database,
    ssl,
    // As a function, so that no password of the environment or of a file takes its place.
    password: () => {
      if (password === null) throw new PasswordNeeded();
      return password;
    },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'Kirim BIOS',
  });
  const lost = new Promise<Error>((resolve) => client.on('error', resolve));
  try {
    await client.connect();
    return { client, isEncrypted: ssl !== false, lost };
  } catch (error) {
    await end(client);
    throw error;
  }
}

async function runCursor(client: Client, { text, values }: BoundStatement): Promise<ResultStream> {
  const { default: QueryStream } = await import('pg-query-stream');
  const stream = new QueryStream(text, [...values], {
    rowMode: 'array',
    batchSize: BATCH_SIZE,
    types: { getTypeParser: () => (value: string) => value },
  });
  client.query(stream);
  await once(stream, 'readable');
  const fields = z.array(postgresqlFieldSchema).parse(fieldOf(fieldOf(stream, '_result'), 'fields'));
  const columns = fields.map((field) => ({ name: field.name, place: postgresqlTypeName(field) }));
  return { columns, rows: rowsOf(stream, fields) };
}

async function* rowsOf(
  stream: AsyncIterable<unknown>,
  fields: readonly PostgresqlField[],
): AsyncGenerator<readonly Cell[]> {
  for await (const row of stream) {
    const values: readonly unknown[] = Array.isArray(row) ? row : [];
    yield fields.map((field, index) => postgresqlCell(values[index], field));
  }
}

/**
 * Over a second connection, since the first one is busy; a server that is gone has nothing to stop.
 * `pg_cancel_backend` would miss a query that the server has not begun yet.
 */
async function endBackend(
  settings: PostgresqlSettings,
  password: string | null,
  processId: number,
): Promise<void> {
  try {
    const { client } = await connect(settings, password);
    try {
      await client.query('SELECT pg_terminate_backend($1)', [processId]);
    } finally {
      await end(client);
    }
  } catch {
    // The session is closed next, which is all that can be done.
  }
}

/** Ends the connection, and with it the transaction, which is never committed. */
async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
