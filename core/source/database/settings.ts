import { z } from 'zod';

/**
 * How the connection is encrypted. `prefer`: when the server offers it; `require`: or not at all. A certificate
 * is always verified: against the system's authorities and the host's name, or, where `caFile` (PEM) is given,
 * against that file alone, since office servers are called by address.
 */
const tlsSchema = z.strictObject({
  mode: z.enum(['off', 'prefer', 'require']),
  caFile: z.string().min(1).optional(),
});

/** What every source has: what to read, and how long to wait for an answer. */
const readingShape = {
  /** Table or view as `listTables` names it. */
  table: z.string().min(1).optional(),
  /** One SELECT, with `:tanggal`, `:dari`, `:sampai` and `:tahun` for the run's dates; not beside `table`. */
  query: z.string().min(1).optional(),
};

const serverShape = {
  ...readingShape,
  host: z.string().trim().min(1),
  user: z.string().min(1),
  /** The longest that the server may stay silent, in seconds. */
  timeoutSeconds: z.int().min(5).max(3600).default(120),
};

const portSchema = z.int().min(1).max(65_535);
const defaultTls = { mode: 'prefer' } as const;

const mysqlSchema = z.strictObject({
  kind: z.literal('mysql'),
  ...serverShape,
  port: portSchema.default(3306),
  database: z.string().min(1),
  tls: tlsSchema.default(defaultTls),
});

const postgresqlSchema = z.strictObject({
  kind: z.literal('postgresql'),
  ...serverShape,
  port: portSchema.default(5432),
  database: z.string().min(1),
  tls: tlsSchema.default(defaultTls),
});

const sqlServerSchema = z.strictObject({
  kind: z.literal('sqlserver'),
  ...serverShape,
  port: portSchema.default(1433),
  /** A named instance such as `SQLEXPRESS`; the server then says which port, and `port` is not used. */
  instance: z.string().min(1).optional(),
  database: z.string().min(1),
  /** Windows domain, for a Windows account typed as user and password. */
  domain: z.string().min(1).optional(),
  tls: tlsSchema.default(defaultTls),
  /** Allows TLS 1.0, which SQL Server 2008 to 2014 need. */
  allowOldTls: z.boolean().default(false),
});

const oracleSchema = z.strictObject({
  kind: z.literal('oracle'),
  ...serverShape,
  /** Name or address, with nothing that would mean something else in Oracle's own notation. */
  host: serverShape.host.regex(/^[\w.:-]+$/),
  port: portSchema.default(1521),
  /** Service name, such as `XEPDB1`. */
  database: z.string().regex(/^[\w.$#-]+$/),
  tls: z.strictObject({ mode: z.enum(['off', 'require']) }).default({ mode: 'off' }),
});

const firebirdSchema = z.strictObject({
  kind: z.literal('firebird'),
  ...serverShape,
  port: portSchema.default(3050),
  /** Path on the server, or an alias. */
  database: z.string().min(1),
  /** What texts are written in where the database does not say so itself; it translates all others. */
  charset: z.enum(['UTF8', 'WIN1252']).default('UTF8'),
});

/** Where a database is and what to read of it. The password is no setting: whoever opens the source brings it. */
export const serverSettingsSchema = z
  .discriminatedUnion('kind', [mysqlSchema, postgresqlSchema, sqlServerSchema, oracleSchema, firebirdSchema])
  .refine(({ query, table }) => query === undefined || table === undefined, {
    error: 'isi salah satu saja: tabel atau query',
    path: ['query'],
  });

type Of<Schema extends z.ZodType> = Readonly<z.infer<Schema>>;

export type TlsSettings = Of<typeof tlsSchema>;
export type MysqlSettings = Of<typeof mysqlSchema>;
export type PostgresqlSettings = Of<typeof postgresqlSchema>;
export type SqlServerSettings = Of<typeof sqlServerSchema>;
export type OracleSettings = Of<typeof oracleSchema>;
export type FirebirdSettings = Of<typeof firebirdSchema>;
export type ServerSettings = Of<typeof serverSettingsSchema>;
