import { z } from 'zod';

/** What the server says about a column of a result. */
export const postgresqlFieldSchema = z.object({
  name: z.string(),
  /** The type's number in the server's catalogue; fixed for built-in types. */
  dataTypeID: z.int(),
  /** Length or precision, encoded; -1 for none. */
  dataTypeModifier: z.int(),
});

export type PostgresqlField = Readonly<z.infer<typeof postgresqlFieldSchema>>;

/** Numbers of the built-in types that need their own treatment. */
export const postgresqlType = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  float4: 700,
  float8: 701,
  bpchar: 1042,
  varchar: 1043,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
} as const;

const names: Readonly<Record<number, string>> = {
  [postgresqlType.bool]: 'boolean',
  [postgresqlType.bytea]: 'bytea',
  19: 'name',
  [postgresqlType.int8]: 'bigint',
  [postgresqlType.int2]: 'smallint',
  [postgresqlType.int4]: 'integer',
  25: 'text',
  [postgresqlType.oid]: 'oid',
  114: 'json',
  [postgresqlType.float4]: 'real',
  [postgresqlType.float8]: 'double precision',
  790: 'money',
  [postgresqlType.bpchar]: 'char',
  [postgresqlType.varchar]: 'varchar',
  [postgresqlType.date]: 'date',
  1083: 'time',
  [postgresqlType.timestamp]: 'timestamp',
  [postgresqlType.timestamptz]: 'timestamptz',
  1186: 'interval',
  1266: 'timetz',
  [postgresqlType.numeric]: 'numeric',
  2950: 'uuid',
  3802: 'jsonb',
};

/** What a modifier counts besides the length itself. */
const MODIFIER_EXTRA = 4;

/** The type as SQL writes it: `numeric(18,2)`, `varchar(50)`; types that are not built in have a number only. */
export function postgresqlTypeName({ dataTypeID, dataTypeModifier }: PostgresqlField): string {
  const name = names[dataTypeID] ?? `jenis ${dataTypeID}`;
  if (dataTypeModifier < MODIFIER_EXTRA) return name;
  const modifier = dataTypeModifier - MODIFIER_EXTRA;
  switch (dataTypeID) {
    case postgresqlType.numeric:
      return `${name}(${modifier >> 16},${modifier & 0xff_ff})`;
    case postgresqlType.varchar:
    case postgresqlType.bpchar:
      return `${name}(${modifier})`;
    default:
      return name;
  }
}
