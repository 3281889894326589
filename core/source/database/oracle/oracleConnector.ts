import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Cell } from '../../source.ts';
import type { BoundStatement } from '../bindSelect.ts';
import type { ResultStream } from '../driver.ts';
import { queryRefused } from '../refusal.ts';
import type { ServerConnector, Session } from '../session.ts';
import type { OracleSettings } from '../settings.ts';
import {
  BATCH_SIZE,
  connectOracle,
  type ConnectOracle,
  type OpenOracle,
  type OracleResultSet,
} from './connectOracle.ts';
import { oracleCell } from './oracleCell.ts';
import { classifyOracle } from './oracleFault.ts';
import { oracleFieldSchema, oracleTypeName, type OracleField } from './oracleField.ts';

/** How long the server may take to stop its work or to say goodbye. */
const END_TIMEOUT_MS = 5000;

/**
 * Oracle. The statement runs in a read-only transaction, which sees all rows as they were at one moment; from 21c on
 * the whole session is made read-only, so that nothing that ends the transaction could write either.
 */
export function oracleConnector(
  settings: OracleSettings,
  password: string | null,
  connect: ConnectOracle = connectOracle,
): ServerConnector {
  const { host, port, database, user, tls } = settings;
  return {
    dialect: 'oracle',
    address: { title: 'Oracle', host, port, database, user },
    async open() {
      return openSession(await connect(settings, password), tls.mode === 'require');
    },
    tablesText: `SELECT NULLIF(t.owner, SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')), t.name, t.is_view FROM (
        SELECT owner, table_name AS name, 0 AS is_view FROM all_tables WHERE nested = 'NO' AND secondary = 'N'
        UNION ALL SELECT owner, view_name, 1 FROM all_views) t
      JOIN all_users u ON u.username = t.owner
      WHERE u.oracle_maintained = 'N' OR t.owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')
      ORDER BY 1 NULLS FIRST, 2`,
    readOnlyProof: null,
    findsDatabaseBeforeLogin: true,
    classify: classifyOracle,
  };
}

async function openSession({ connection, exactFetch }: OpenOracle, isEncrypted: boolean): Promise<Session> {
  let underWay: Promise<unknown> | null = null;
  const run = async <Value>(operation: Promise<Value>): Promise<Value> => {
    underWay = operation;
    try {
      return await operation;
    } finally {
      underWay = null;
    }
  };
  const end = (): Promise<void> => withinLimit(connection.close());
  try {
    // Before 21c no session knows this word; the transaction is what counts there.
    await connection.execute('ALTER SESSION SET READ_ONLY = TRUE', []).catch(() => undefined);
    await connection.execute('SET TRANSACTION READ ONLY', []);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    isEncrypted,
    async query({ text, values }: BoundStatement): Promise<ResultStream> {
      const { resultSet } = await run(connection.execute(text, [...values], exactFetch));
      if (resultSet === undefined) {
        throw queryRefused({ reason: 'server membacanya sebagai perintah yang bukan SELECT', at: null });
      }
      const fields = z.array(oracleFieldSchema).parse(resultSet.metaData);
      const columns = fields.map((field) => ({ name: field.name, place: oracleTypeName(field) }));
      return { columns, rows: rowsOf(resultSet, fields, run) };
    },
    async cancel() {
      if (underWay === null) return;
      const stopped = underWay;
      await withinLimit(connection.break().then(() => stopped));
    },
    close: end,
  };
}

/** Waits for it, but neither for its failure nor for ever. */
async function withinLimit(operation: Promise<unknown>): Promise<void> {
  const limit = new AbortController();
  const settled = operation.then(
    () => undefined,
    () => undefined,
  );
  const late = delay(END_TIMEOUT_MS, undefined, { signal: limit.signal, ref: false }).catch(() => undefined);
  await Promise.race([settled, late]);
  limit.abort();
}

async function* rowsOf(
  resultSet: OracleResultSet,
  fields: readonly OracleField[],
  run: <Value>(operation: Promise<Value>) => Promise<Value>,
): AsyncGenerator<readonly Cell[]> {
  for (let isComplete = false; !isComplete;) {
    const batch = await run(resultSet.getRows(BATCH_SIZE));
    isComplete = batch.length < BATCH_SIZE;
    for (const row of batch) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [];
      yield fields.map((field, index) => oracleCell(values[index], field));
    }
  }
}
