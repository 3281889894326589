import { z } from 'zod';

/** What the server says about a column of a result. */
export const oracleFieldSchema = z.object({
  name: z.string(),
  /** As SQL writes it, without its size: `VARCHAR2`. */
  dbTypeName: z.string(),
  precision: z.number().optional(),
  scale: z.number().optional(),
  byteSize: z.number().optional(),
});

export type OracleField = Readonly<z.infer<typeof oracleFieldSchema>>;

/** The scale of a number whose point floats. */
const FLOATING = -127;

/** The type as SQL writes it: `number(18,2)`, `varchar2(50)`. */
export function oracleTypeName({
  dbTypeName,
  precision = 0,
  scale = FLOATING,
  byteSize = 0,
}: OracleField): string {
  const name = dbTypeName.toLowerCase();
  switch (dbTypeName) {
    case 'NUMBER':
      if (scale === FLOATING) return precision === 0 ? name : 'float';
      if (precision === 0) return name;
      return scale === 0 ? `${name}(${precision})` : `${name}(${precision},${scale})`;
    case 'VARCHAR2':
    case 'NVARCHAR2':
    case 'CHAR':
    case 'NCHAR':
    case 'RAW':
      return `${name}(${byteSize})`;
    default:
      return name;
  }
}
