import type { Readable } from 'node:stream';
import type { Connection, ConnectionOptions } from 'mysql2';
import { z } from 'zod';
import type { Cell } from '../../source.ts';
import type { BoundStatement } from '../bindSelect.ts';
import type { ResultStream } from '../driver.ts';
import { fieldOf } from '../fieldOf.ts';
import type { ServerConnector, Session } from '../session.ts';
import type { MysqlSettings } from '../settings.ts';
import { tlsOptions } from '../tlsOptions.ts';
import { mysqlCell } from './mysqlCell.ts';
import { classifyMysql, NoReadOnlySession } from './mysqlFault.ts';
import { mysqlFieldSchema, mysqlTypeName, type MysqlField } from './mysqlField.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const PARSE_ERROR = 1064;
const UNKNOWN_VARIABLE = 1193;
/** Rows fetched ahead of the reader. */
const ROWS_AHEAD = 256;

/** MySQL and MariaDB. Statements go prepared, so the server itself takes no more than one. */
export function mysqlConnector(settings: MysqlSettings, password: string | null): ServerConnector {
  const { host, port, database, user } = settings;
  return {
    dialect: 'mysql',
    address: { title: 'MySQL/MariaDB', host, port, database, user },
    open: () => openSession(settings, password),
    tablesText: `SELECT NULL, TABLE_NAME, TABLE_TYPE LIKE '%VIEW' FROM information_schema.TABLES
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW')
      ORDER BY TABLE_NAME`,
    readOnlyProof: {
      text: "SHOW VARIABLES WHERE Variable_name IN ('tx_read_only', 'transaction_read_only')",
      message: 'Server tidak memastikan bahwa sesi ini hanya dapat membaca.',
      remedy: 'Pakai akun yang hanya berhak SELECT.',
    },
    classify: classifyMysql,
  };
}

async function openSession(settings: MysqlSettings, password: string | null): Promise<Session> {
  const { connection, isEncrypted, lost } = await connect(settings, password);
  try {
    await makeReadOnly(connection);
    await limitTime(connection, settings.timeoutSeconds);
  } catch (error) {
    connection.destroy();
    throw error;
  }
  let isIdle = true;
  return {
    isEncrypted,
    lost,
    async query(statement) {
      isIdle = false;
      return runPrepared(connection, statement, () => {
        isIdle = true;
      });
    },
    cancel: () => killSession(settings, password, connection.threadId),
    async close() {
      if (isIdle) await new Promise<void>((resolve) => connection.end(() => resolve()));
      else connection.destroy();
    },
  };
}

interface OpenConnection {
  readonly connection: Connection;
  readonly isEncrypted: boolean;
  /** The error of a connection that broke; a command that is under way does not always hear of it. */
  readonly lost: Promise<Error>;
}

/** With TLS `prefer`, a server that offers none is spoken to without. */
async function connect(settings: MysqlSettings, password: string | null): Promise<OpenConnection> {
  const ssl = await tlsOptions(settings.tls);
  if (ssl === null) return connectOnce(settings, password);
  try {
    // An own authority vouches for a server that is called by address, so the name is not compared.
    const verifyIdentity = settings.tls.caFile === undefined;
    return await connectOnce(settings, password, { ...ssl, rejectUnauthorized: true, verifyIdentity });
  } catch (error) {
    const offersNone = fieldOf(error, 'code') === 'HANDSHAKE_NO_SSL_SUPPORT';
    if (offersNone && settings.tls.mode === 'prefer') return connectOnce(settings, password);
    throw error;
  }
}

async function connectOnce(
  { host, port, user, database }: MysqlSettings,
  password: string | null,
  ssl?: ConnectionOptions['ssl'],
): Promise<OpenConnection> {
  const { createConnection } = await import('mysql2');
  const connection = createConnection({
    host,
    port,
    user,
    database,
    password: password ?? '',
    ...(ssl === undefined ? {} : { ssl }),
    connectTimeout: CONNECT_TIMEOUT_MS,
    charset: 'utf8mb4',
    rowsAsArray: true,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    jsonStrings: true,
    multipleStatements: false,
    flags: ['-LOCAL_FILES'],
  });
  const lost = new Promise<Error>((resolve) => connection.on('error', resolve));
  return new Promise((resolve, reject) => {
    connection.connect((error) => {
      if (error === null) return resolve({ connection, isEncrypted: ssl !== undefined, lost });
      connection.destroy();
      return reject(error);
    });
  });
}

async function makeReadOnly(connection: Connection): Promise<void> {
  try {
    await run(connection, 'SET SESSION TRANSACTION READ ONLY');
    await run(connection, 'START TRANSACTION READ ONLY');
  } catch (error) {
    throw fieldOf(error, 'errno') === PARSE_ERROR ? new NoReadOnlySession() : error;
  }
}

/**
 * The server's own limits, for the case that we are not there any more to stop the query. They count the time
 * in which we take rows too, so they are wider than the silence that we allow.
 */
async function limitTime(connection: Connection, timeoutSeconds: number): Promise<void> {
  const seconds = timeoutSeconds * 10;
  for (const text of [
    `SET SESSION net_write_timeout = ${seconds}`,
    `SET SESSION max_statement_time = ${seconds}`,
    `SET SESSION max_execution_time = ${seconds * 1000}`,
  ]) {
    await run(connection, text).catch((error: unknown) => {
      // MariaDB has the second, MySQL the third.
      if (fieldOf(error, 'errno') !== UNKNOWN_VARIABLE) throw error;
    });
  }
}

function run(connection: Connection, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query(text, (error) => (error === null ? resolve() : reject(error)));
  });
}

async function runPrepared(
  connection: Connection,
  { text, values }: BoundStatement,
  onComplete: () => void,
): Promise<ResultStream> {
  const stream = connection.execute(text, [...values]).stream({ highWaterMark: ROWS_AHEAD });
  const fields = await fieldsOf(stream);
  const columns = fields.map((field) => ({ name: field.name, place: mysqlTypeName(field) }));
  return { columns, rows: rowsOf(stream, fields, onComplete) };
}

async function fieldsOf(stream: Readable): Promise<readonly MysqlField[]> {
  const fields: unknown = await new Promise((resolve, reject) => {
    stream.once('fields', resolve);
    stream.once('end', () => resolve([]));
    // Stays: an error between this moment and the first row is kept by the stream for its reader.
    stream.on('error', reject);
  });
  return z.array(mysqlFieldSchema).parse(fields ?? []);
}

async function* rowsOf(
  stream: Readable,
  fields: readonly MysqlField[],
  onComplete: () => void,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of stream) {
    const values: readonly unknown[] = Array.isArray(row) ? row : [];
    yield fields.map((field, index) => mysqlCell(values[index], field));
  }
  onComplete();
}

/**
 * Over a second connection, since the first one is busy; a server that is gone has nothing to stop. `KILL QUERY`
 * would miss a query that the server has not begun yet.
 */
async function killSession(
  settings: MysqlSettings,
  password: string | null,
  threadId: number,
): Promise<void> {
  try {
    const { connection } = await connect(settings, password);
    await run(connection, `KILL ${threadId}`).finally(() => connection.destroy());
  } catch {
    // The session is closed next, which is all that can be done.
  }
}
