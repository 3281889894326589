import type { Clock } from '../../clock.ts';
import type { SourceError } from '../../errors.ts';
import type { Cell } from '../source.ts';
import type { BoundStatement } from './bindSelect.ts';
import { diagnoseServer, type Network } from './diagnoseServer.ts';
import { quoteName } from './dialect.ts';
import type { DatabaseDriver, DatabaseTable, Preview, Reading, ResultStream } from './driver.ts';
import { plainText } from './plainText.ts';
import { runStatement, type RunningStatement } from './runStatement.ts';
import { serverFailure, serverLabel } from './serverFailure.ts';
import type { ServerConnector } from './session.ts';

export interface ServerDriverOptions {
  readonly clock: Clock;
  readonly timeoutSeconds: number;
  /** Only to keep it out of messages. */
  readonly password: string | null;
  /** Left out: the machine's. */
  readonly network?: Network;
}

/** A driver for any server that has a connector. Each reading has a session of its own. */
export function serverDriver(connector: ServerConnector, options: ServerDriverOptions): DatabaseDriver {
  const running = new Set<RunningStatement>();
  const toSourceError = (error: unknown): SourceError => serverFailure(error, connector, options.password);

  const run = async (statement: BoundStatement, signal?: AbortSignal): Promise<ResultStream> => {
    const started = await runStatement(() => connector.open(), statement, {
      clock: options.clock,
      silenceMs: options.timeoutSeconds * 1000,
      signal,
      toSourceError,
    });
    running.add(started);
    return { columns: started.columns, rows: forgetting(started, running) };
  };
  const stream = (reading: Reading, signal?: AbortSignal): Promise<ResultStream> =>
    run('statement' in reading ? reading.statement : wholeTable(connector, reading.table), signal);

  return {
    label: serverLabel(connector.address),
    test: () => diagnoseServer(connector, { ...options, toSourceError }),
    async listTables() {
      const result = await run({ text: connector.tablesText, values: [] });
      return (await firstRows(result, Infinity)).rows.map(tableOf);
    },
    async listColumns(table) {
      const result = await run(wholeTable(connector, table, ' WHERE 1 = 0'));
      return (await firstRows(result, Infinity)).columns;
    },
    preview: async (reading, count) => firstRows(await stream(reading), count),
    stream,
    async close() {
      await Promise.all([...running].map((each) => each.stop()));
    },
  };
}

async function* forgetting(
  started: RunningStatement,
  running: Set<RunningStatement>,
): AsyncGenerator<readonly Cell[]> {
  try {
    yield* started.rows;
  } finally {
    running.delete(started);
  }
}

/** The first rows of a stream, which is then left. */
async function firstRows(result: ResultStream, count: number): Promise<Preview> {
  const rows: (readonly Cell[])[] = [];
  for await (const row of result.rows) {
    if (rows.length >= count) break;
    rows.push(row);
  }
  return { columns: result.columns, rows };
}

function wholeTable(connector: ServerConnector, table: DatabaseTable, where = ''): BoundStatement {
  const name = quoteName(connector.dialect, [table.schema, table.name]);
  return { text: `SELECT * FROM ${name}${where}`, values: [] };
}

function tableOf([schema, name, isView]: readonly Cell[]): DatabaseTable {
  return {
    schema: typeof schema === 'string' ? schema.trim() : null,
    name: typeof name === 'string' ? name.trim() : '',
    isView: plainText(isView) === '1',
  };
}
