import type { ExecuteOptions, FetchTypeResponse } from 'oracledb';
import type { OracleSettings } from '../settings.ts';

const CONNECT_TIMEOUT_SECONDS = 10;
/** Rows asked for at a time. */
export const BATCH_SIZE = 256;

/** What of the library's connection is used. */
export interface OracleConnection {
  execute(text: string, values: string[], options?: ExecuteOptions): Promise<OracleResult>;
  /** Makes the server give up what it does for this connection. */
  break(): Promise<void>;
  close(): Promise<void>;
}

export interface OracleResult {
  readonly resultSet?: OracleResultSet | undefined;
}

export interface OracleResultSet {
  readonly metaData: readonly object[];
  getRows(count: number): Promise<unknown[]>;
}

export interface OpenOracle {
  readonly connection: OracleConnection;
  /** How queries are to be run so that nothing is lost. */
  readonly exactFetch: ExecuteOptions;
}

export type ConnectOracle = (settings: OracleSettings, password: string | null) => Promise<OpenOracle>;

/** Without Oracle's client ("thin"): Oracle 12.1 and later. */
export const connectOracle: ConnectOracle = async (settings, password) => {
  const { default: oracledb } = await import('oracledb');
  const connection = await oracledb.getConnection({
    user: settings.user,
    password: password ?? '',
    connectString: descriptorOf(settings),
    connectTimeout: CONNECT_TIMEOUT_SECONDS,
    transportConnectTimeout: CONNECT_TIMEOUT_SECONDS,
  });
  return { connection, exactFetch: exactFetch(oracledb) };
};

/** Numbers as text, since they have up to 40 digits; long texts and bytes whole, and not as something to fetch. */
export function exactFetch(oracledb: typeof import('oracledb')): ExecuteOptions {
  const text = { type: oracledb.STRING };
  const fetchTypes = new Map<unknown, FetchTypeResponse>([
    [oracledb.DB_TYPE_NUMBER, text],
    [oracledb.DB_TYPE_CLOB, text],
    [oracledb.DB_TYPE_NCLOB, text],
    [oracledb.DB_TYPE_LONG, text],
    [oracledb.DB_TYPE_BLOB, { type: oracledb.BUFFER }],
  ]);
  return {
    resultSet: true,
    outFormat: oracledb.OUT_FORMAT_ARRAY,
    fetchArraySize: BATCH_SIZE,
    fetchTypeHandler: ({ dbType }) => fetchTypes.get(dbType),
  };
}

function descriptorOf({ host, port, database, tls }: OracleSettings): string {
  const protocol = tls.mode === 'require' ? 'TCPS' : 'TCP';
  return `(DESCRIPTION=(ADDRESS=(PROTOCOL=${protocol})(HOST=${host})(PORT=${port}))(CONNECT_DATA=(SERVICE_NAME=${database})))`;
}
