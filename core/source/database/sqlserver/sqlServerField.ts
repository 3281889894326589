import { z } from 'zod';

/** What the server says about a column of a result. */
export const sqlServerFieldSchema = z
  .object({
    colName: z.string(),
    type: z.object({ name: z.string() }),
    precision: z.number().nullish(),
    scale: z.number().nullish(),
    /** In bytes; 65535 for no limit. */
    dataLength: z.number().nullish(),
  })
  .transform(({ colName, type, precision, scale, dataLength }) => ({
    name: colName,
    type: type.name,
    precision: precision ?? 0,
    scale: scale ?? 0,
    length: dataLength ?? 0,
  }));

export type SqlServerField = Readonly<z.infer<typeof sqlServerFieldSchema>>;

const UNLIMITED = 65_535;

/** Types that come in several sizes, and types that SQL writes otherwise than the library. */
const names: Readonly<Record<string, string | Readonly<Record<number, string>>>> = {
  IntN: { 1: 'tinyint', 2: 'smallint', 4: 'int', 8: 'bigint' },
  FloatN: { 4: 'real', 8: 'float' },
  MoneyN: { 4: 'smallmoney', 8: 'money' },
  DateTimeN: { 4: 'smalldatetime', 8: 'datetime' },
  BitN: 'bit',
  Variant: 'sql_variant',
};

/** The type as SQL writes it: `decimal(18,2)`, `nvarchar(50)`. */
export function sqlServerTypeName({ type, precision, scale, length }: SqlServerField): string {
  const known = names[type];
  if (typeof known === 'string') return known;
  if (known !== undefined) return known[length] ?? type.toLowerCase();
  const name = type.toLowerCase();
  switch (type) {
    case 'DecimalN':
    case 'NumericN':
      return `${name.slice(0, -1)}(${precision},${scale})`;
    case 'NVarChar':
    case 'NChar':
      return `${name}(${length === UNLIMITED ? 'max' : length / 2})`;
    case 'VarChar':
    case 'Char':
    case 'VarBinary':
    case 'Binary':
      return `${name}(${length === UNLIMITED ? 'max' : length})`;
    default:
      return name;
  }
}
