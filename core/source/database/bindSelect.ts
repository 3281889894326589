import type { Dialect } from './dialect.ts';
import type { ParameterName, QueryParameters } from './queryParameters.ts';
import { queryRefused } from './refusal.ts';
import type { Select } from './select.ts';

/** A statement as the server gets it: values travel apart from the text. */
export interface BoundStatement {
  readonly text: string;
  /** In the order of their placeholders. */
  readonly values: readonly string[];
}

/** A placeholder, 1-based, that has the parameter's type: a date, or the year as a whole number. */
type Placeholder = (position: number, type: 'date' | 'year') => string;

/**
 * MySQL takes a date as text wherever it takes a date, and compares it well with any column. The others want
 * to know the type, or they guess one from what stands beside it.
 */
const placeholders: Readonly<Record<Dialect, Placeholder>> = {
  mysql: () => '?',
  postgresql: (position, type) => `CAST($${position} AS ${type === 'date' ? 'date' : 'integer'})`,
  sqlserver: (position, type) => `CAST(@p${position} AS ${type === 'date' ? 'date' : 'int'})`,
  oracle: (position, type) =>
    type === 'date' ? `TO_DATE(:p${position}, 'YYYY-MM-DD')` : `TO_NUMBER(:p${position})`,
  firebird: (_position, type) => `CAST(? AS ${type === 'date' ? 'DATE' : 'INTEGER'})`,
};

/** Throws `SourceError` `query-refused` when the query asks for a parameter that has no value. */
export function bindSelect(select: Select, parameters: QueryParameters): BoundStatement {
  const values: string[] = [];
  const text = select.pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    values.push(valueOf(piece.parameter, parameters));
    return placeholders[select.dialect](values.length, piece.parameter === 'tahun' ? 'year' : 'date');
  });
  return { text: text.join(''), values };
}

function valueOf(name: ParameterName, parameters: QueryParameters): string {
  const value = parameters[name];
  if (value !== undefined) return String(value);
  throw queryRefused({
    reason: `query meminta :${name}, tetapi pembacaan ini tidak punya nilainya`,
    at: null,
    remedy: `Hapus :${name} dari query, atau jalankan dengan tanggal atau rentang tanggal.`,
  });
}
