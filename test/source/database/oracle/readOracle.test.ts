import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import oracledb from 'oracledb';
import { describe, expect, test } from 'vitest';
import {
  exactFetch,
  type OracleConnection,
  type OracleResultSet,
} from '../../../../core/source/database/oracle/connectOracle.ts';
import { oracleCell } from '../../../../core/source/database/oracle/oracleCell.ts';
import { oracleConnector } from '../../../../core/source/database/oracle/oracleConnector.ts';
import { serverDriver } from '../../../../core/source/database/serverDriver.ts';
import { serverSettingsSchema, type OracleSettings } from '../../../../core/source/database/settings.ts';
import { systemClock } from '../../../../core/systemClock.ts';
import type { Cell } from '../../../../core/source/source.ts';
import { date, decimal, failureOf } from '../readingHelpers.ts';

const PASSWORD = 'sandi-contoh-bukan-rahasia';

describe('reading Oracle through a connection that the test plays', () => {
  test('the session is made read-only before the query goes, and nothing is committed', async () => {
    const played = playConnection({ rows: [['1'], ['2']] });
    const { columns, rows } = await played.driver.stream({
      statement: { text: 'SELECT X FROM T', values: ['a'] },
    });
    expect(columns).toEqual([{ name: 'X', place: 'number(18,2)' }]);
    expect(await all(rows)).toEqual([[decimal('1')], [decimal('2')]]);
    expect(played.calls).toEqual([
      'ALTER SESSION SET READ_ONLY = TRUE',
      'SET TRANSACTION READ ONLY',
      'SELECT X FROM T (a)',
      'getRows',
      'close',
    ]);
  });

  test('a server that knows no read-only session has its read-only transaction', async () => {
    const played = playConnection({ rows: [], failing: ['ALTER SESSION', 'ORA-02248'] });
    await played.driver.preview({ statement: { text: 'SELECT X FROM T', values: [] } }, 1);
    expect(played.calls).toContain('SET TRANSACTION READ ONLY');
    expect(played.calls).toContain('SELECT X FROM T ()');
  });

  test('without a read-only transaction nothing is read', async () => {
    const played = playConnection({ rows: [], failing: ['SET TRANSACTION', 'ORA-01453'] });
    const reading = played.driver.stream({ statement: { text: 'SELECT X FROM T', values: [] } });
    expect((await failureOf(reading)).code).toBe('query-failed');
    expect(played.calls.at(-1)).toBe('close');
    expect(played.calls.join()).not.toContain('SELECT');
  });

  test('rows are asked for by the batch, as fast as they are taken', async () => {
    const played = playConnection({ rows: Array.from({ length: 600 }, (_, x) => [String(x)]) });
    const { rows } = await played.driver.stream({ statement: { text: 'SELECT X FROM T', values: [] } });
    let count = 0;
    for await (const row of rows) {
      expect(row).toEqual([decimal(String(count))]);
      count += 1;
      expect(played.calls.filter((call) => call === 'getRows')).toHaveLength(Math.ceil(count / 256));
    }
    expect(count).toBe(600);
  });

  test('cancelling breaks what the server does; leaving between batches has nothing to break', async () => {
    const busy = playConnection({ rows: null });
    const cancel = new AbortController();
    const { rows } = await busy.driver.stream(
      { statement: { text: 'SELECT X FROM T', values: [] } },
      cancel.signal,
    );
    const reading = failureOf(all(rows));
    await expect.poll(() => busy.calls.at(-1)).toBe('getRows');
    cancel.abort();
    expect((await reading).code).toBe('cancelled');
    await expect.poll(() => busy.calls.slice(-2)).toEqual(['break', 'close']);

    const idle = playConnection({ rows: [['1'], ['2']] });
    await idle.driver.preview({ statement: { text: 'SELECT X FROM T', values: [] } }, 1);
    expect(idle.calls).not.toContain('break');
    expect(idle.calls.at(-1)).toBe('close');
  });

  test.each([
    ['ORA-01017', 'login-refused', 'login'],
    ['ORA-28000', 'login-refused', 'login'],
    ['NJS-518', 'database-missing', 'database'],
    ['NJS-138', 'unsupported', 'read-only'],
    ['NJS-506', 'tls-failed', 'tls'],
    ['NJS-510', 'unreachable', 'login'],
  ])('%s on connecting is told as %s', async (code, expected, step) => {
    const played = playConnection({ rows: [], refuse: oracleError(code) });
    const reading = played.driver.stream({ statement: { text: 'SELECT X FROM T', values: [] } });
    expect((await failureOf(reading)).code).toBe(expected);
    const steps = await played.driver.test();
    expect(steps.map(({ id }) => id)).toEqual(['host', 'port', step]);
  });
});

describe("oracledb's own values", () => {
  test('numbers keep every digit', () => {
    expect(numberOf(0xc1, 2)).toEqual(decimal('1'));
    expect(numberOf(0x80)).toEqual(decimal('0'));
    expect(numberOf(0xc0, 51)).toEqual(decimal('0.5'));
    expect(numberOf(0x3f, 91, 102)).toEqual(decimal('-0.1'));
    expect(numberOf(0xc8, 10, 100, 100, 100, 100, 100, 100, 100, 100)).toEqual(decimal('999999999999999.99'));
  });

  test('a date is the day and time that the database holds', () => {
    const bytes = Buffer.from([120, 126, 3, 1, 1, 1, 1]);
    expect(cellOf('DATE', libraryBuffer().parseOracleDate(bytes))).toEqual(date('2026-03-01'));
    bytes.set([24, 60, 60], 4);
    expect(cellOf('TIMESTAMP', libraryBuffer().parseOracleDate(bytes))).toEqual(
      date('2026-03-01', '23:59:59'),
    );
  });

  test('a moment with a zone, which arrives without it, is told and not guessed', () => {
    expect(cellOf('TIMESTAMP WITH TIME ZONE', new Date(0))).toMatchObject({ kind: 'error' });
  });

  test('numbers and long texts are asked for as text', () => {
    const { fetchTypeHandler } = exactFetch(oracledb);
    const typeOf = (dbType: oracledb.DbType) => fetchTypeHandler?.({ name: 'X', dbType })?.type;
    expect(typeOf(oracledb.DB_TYPE_NUMBER)).toBe(oracledb.STRING);
    expect(typeOf(oracledb.DB_TYPE_CLOB)).toBe(oracledb.STRING);
    expect(typeOf(oracledb.DB_TYPE_BLOB)).toBe(oracledb.BUFFER);
    expect(typeOf(oracledb.DB_TYPE_DATE)).toBeUndefined();
  });
});

describe('connecting to Oracle for real', () => {
  test('nobody at the port is told as unreachable, without the password', async () => {
    const server = await listening(createServer());
    const port = portOf(server);
    server.close();
    const failure = await failureOf(openFor(port));
    expect(failure.code).toBe('unreachable');
    expect(`${failure.message} ${failure.remedy}`).not.toContain(PASSWORD);
  });

  test('a server that is no Oracle is told as unreachable', async () => {
    const server = await listening(createServer((socket) => socket.on('error', () => undefined).end()));
    expect((await failureOf(openFor(portOf(server)))).code).toBe('unreachable');
    server.close();
  });

  test.each(['valid', 'wrong-name', 'expired'])(
    'a certificate of an unknown authority is refused: %s',
    async (name) => {
      const folder = join(import.meta.dirname, '../../../fixtures/tls');
      const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
      const said: Buffer[] = [];
      const server = createTlsServer(
        { cert: read(`${name}.pem`), key: read('contoh-uji.key.pem') },
        (socket) => socket.on('data', (data: Buffer) => said.push(data)),
      );
      await listening(server);
      expect((await failureOf(openFor(portOf(server), { tls: { mode: 'require' } }))).code).toBe(
        'tls-failed',
      );
      expect(said).toEqual([]);
      server.close();
    },
  );
});

interface Played {
  readonly rows: readonly unknown[][] | null;
  /** How a statement begins that fails, and its error. */
  readonly failing?: readonly [beginning: string, code: string];
  readonly refuse?: Error;
}

/** A connection that answers these rows; none at all, when the server works on until it is told to stop. */
function playConnection({ rows, failing, refuse }: Played) {
  const calls: string[] = [];
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  let place = 0;
  const resultSet: OracleResultSet = {
    metaData: [{ name: 'X', dbTypeName: 'NUMBER', precision: 18, scale: 2 }],
    async getRows(count) {
      calls.push('getRows');
      if (rows === null) return stopped.promise;
      place += count;
      return rows.slice(place - count, place);
    },
  };
  const connection: OracleConnection = {
    async execute(text, values, options) {
      calls.push(options === undefined ? text : `${text} (${values.join()})`);
      if (failing !== undefined && text.startsWith(failing[0])) throw oracleError(failing[1]);
      return options === undefined ? {} : { resultSet };
    },
    async break() {
      calls.push('break');
      stopped.reject(oracleError('ORA-01013'));
    },
    async close() {
      calls.push('close');
    },
  };
  const connector = oracleConnector(settingsOf(1521), PASSWORD, async () => {
    if (refuse !== undefined) throw refuse;
    return { connection, exactFetch: {} };
  });
  const network = { resolve: async () => '127.0.0.1', reach: async () => undefined };
  const driver = serverDriver(connector, {
    clock: systemClock,
    timeoutSeconds: 30,
    password: PASSWORD,
    network,
  });
  return { calls, driver };
}

function oracleError(code: string): Error {
  return Object.assign(new Error(`${code}: kata server`), { code });
}

function numberOf(...bytes: number[]): Cell {
  return cellOf('NUMBER', libraryBuffer().parseOracleNumber(Buffer.from(bytes)));
}

interface LibraryBuffer {
  parseOracleNumber(bytes: Buffer): unknown;
  parseOracleDate(bytes: Buffer): unknown;
}

/** What in the library turns the server's bytes into values. */
function libraryBuffer(): LibraryBuffer {
  const load: (name: string) => { BaseBuffer: new (bytes: Buffer) => LibraryBuffer } = createRequire(
    import.meta.url,
  );
  const { BaseBuffer } = load('oracledb/lib/impl/datahandlers/buffer.js');
  return new BaseBuffer(Buffer.alloc(0));
}

function cellOf(dbTypeName: string, value: unknown): Cell {
  return oracleCell(value, { name: 'X', dbTypeName });
}

async function all(rows: AsyncIterable<readonly Cell[]>): Promise<(readonly Cell[])[]> {
  const list: (readonly Cell[])[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

function settingsOf(port: number, change: object = {}): OracleSettings {
  const place = { host: '127.0.0.1', port, database: 'XEPDB1', user: 'klinik' };
  const settings = serverSettingsSchema.parse({ kind: 'oracle', ...place, ...change });
  if (settings.kind !== 'oracle') throw new TypeError(settings.kind);
  return settings;
}

function openFor(port: number, change: object = {}): Promise<unknown> {
  const connector = oracleConnector(settingsOf(port, change), PASSWORD);
  const driver = serverDriver(connector, { clock: systemClock, timeoutSeconds: 30, password: PASSWORD });
  return driver.stream({ statement: { text: 'SELECT 1 FROM DUAL', values: [] } });
}

async function listening<Kind extends Server>(server: Kind): Promise<Kind> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}
