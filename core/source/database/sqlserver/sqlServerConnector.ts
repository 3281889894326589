import { Readable } from 'node:stream';
import type { Connection } from 'tedious';
import { z } from 'zod';
import type { Cell } from '../../source.ts';
import type { BoundStatement } from '../bindSelect.ts';
import type { ResultStream } from '../driver.ts';
import type { ServerConnector, Session } from '../session.ts';
import type { SqlServerSettings } from '../settings.ts';
import { connectSqlServer } from './connectSqlServer.ts';
import { sqlServerCell } from './sqlServerCell.ts';
import { classifySqlServer } from './sqlServerFault.ts';
import { sqlServerFieldSchema, sqlServerTypeName, type SqlServerField } from './sqlServerField.ts';

/** Rows fetched ahead of the reader. */
const ROWS_AHEAD = 256;

/**
 * SQL Server 2008 and later. It has no session that can only read: the statement runs in a transaction that is
 * never committed, read-only is told as the intent, and an account that may write is warned about.
 */
export function sqlServerConnector(settings: SqlServerSettings, password: string | null): ServerConnector {
  const { host, port, instance, database, user } = settings;
  return {
    dialect: 'sqlserver',
    address: { title: 'SQL Server', host, port: instance === undefined ? port : null, database, user },
    open: () => openSession(settings, password),
    tablesText: `SELECT NULLIF(s.name, SCHEMA_NAME()), o.name, CASE o.type WHEN 'V' THEN 1 ELSE 0 END
      FROM sys.objects o JOIN sys.schemas s ON s.schema_id = o.schema_id
      WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0
        AND HAS_PERMS_BY_NAME(QUOTENAME(s.name) + '.' + QUOTENAME(o.name), 'OBJECT', 'SELECT') = 1
      ORDER BY 1, 2`,
    readOnlyProof: {
      text: `SELECT CASE WHEN HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'INSERT') = 1
          OR HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'UPDATE') = 1
          OR HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'DELETE') = 1 THEN 0 ELSE 1 END`,
      message:
        'Akun ini juga boleh mengubah data, dan SQL Server tidak mengenal sesi hanya-baca. Kirim BIOS hanya mengirim SELECT dan membatalkan setiap transaksinya.',
      remedy: 'Sebaiknya pakai akun yang hanya berhak baca (peran db_datareader).',
    },
    classify: classifySqlServer,
  };
}

async function openSession(settings: SqlServerSettings, password: string | null): Promise<Session> {
  const { connection, isEncrypted } = await connectSqlServer(settings, password);
  let underWay: Promise<void> = Promise.resolve();
  const stop = async (): Promise<void> => {
    connection.cancel();
    await underWay;
  };
  try {
    // When two wait for each other, the one that is ended is this one and not the office's own program.
    await runBatch(connection, 'SET DEADLOCK_PRIORITY LOW');
    await beginTransaction(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    isEncrypted,
    async query(statement) {
      const running = await startRequest(connection, statement);
      underWay = running.ended;
      return running.result;
    },
    cancel: stop,
    async close() {
      // The library breaks down when it is closed in the midst of an answer.
      await stop();
      connection.close();
    },
  };
}

async function runBatch(connection: Connection, text: string): Promise<void> {
  const { Request } = await import('tedious');
  await new Promise<void>((resolve, reject) => {
    const request = new Request(text, (error) =>
      error === undefined || error === null ? resolve() : reject(error),
    );
    connection.execSqlBatch(request);
  });
}

/** Whatever the statement does, nobody commits it. */
function beginTransaction(connection: Connection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.beginTransaction((error) =>
      error === undefined || error === null ? resolve() : reject(error),
    );
  });
}

interface RunningRequest {
  readonly result: Promise<ResultStream>;
  /** Resolves when the server has done with the request, however it went. */
  readonly ended: Promise<void>;
}

async function startRequest(
  connection: Connection,
  { text, values }: BoundStatement,
): Promise<RunningRequest> {
  const { Request, TYPES } = await import('tedious');
  const result = Promise.withResolvers<ResultStream>();
  const ended = Promise.withResolvers<void>();
  const rows = new Readable({ objectMode: true, highWaterMark: ROWS_AHEAD, read: () => request.resume() });
  // Its reader hears of the error; without a reader, whoever waits for the columns does.
  rows.on('error', () => undefined);
  const request = new Request(text, (error) => {
    ended.resolve();
    if (error === undefined || error === null) {
      result.resolve({ columns: [], rows });
      rows.push(null);
    } else {
      result.reject(error);
      rows.destroy(error);
    }
  });
  for (const [index, value] of values.entries()) request.addParameter(`p${index + 1}`, TYPES.NVarChar, value);
  request.on('columnMetadata', (metadata) => {
    const fields = z.array(sqlServerFieldSchema).parse(metadata);
    const columns = fields.map((field) => ({ name: field.name, place: sqlServerTypeName(field) }));
    result.resolve({ columns, rows: rowsOf(rows, fields) });
  });
  request.on('row', (row) => {
    if (!rows.push(row)) request.pause();
  });
  connection.execSql(request);
  return { result: result.promise, ended: ended.promise };
}

const rowSchema = z.array(z.object({ value: z.unknown() }));

async function* rowsOf(
  rows: AsyncIterable<unknown>,
  fields: readonly SqlServerField[],
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) {
    const values = rowSchema.parse(row);
    yield fields.map((field, index) => sqlServerCell(values[index]?.value, field));
  }
}
