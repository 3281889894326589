import type { Cell, Column } from '../source.ts';
import type { BoundStatement } from './bindSelect.ts';
import type { DiagnosisStep } from './diagnosis.ts';

export interface DatabaseTable {
  /** Null where the name alone finds it. */
  readonly schema: string | null;
  readonly name: string;
  readonly isView: boolean;
}

/** How a table is called on screen and in settings: `jurnal`, or `keuangan.jurnal` of another schema. */
export function tableLabel({ schema, name }: DatabaseTable): string {
  return schema === null ? name : `${schema}.${name}`;
}

/** What to read: a whole table or view, or a statement that `parseSelect` has let through. */
export type Reading = { readonly table: DatabaseTable } | { readonly statement: BoundStatement };

/** Rows on their way; ends its connection when it is read to the end, left early, or fails. */
export interface ResultStream {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** The first rows of a reading, for a look. */
export interface Preview {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One database, whatever its kind. Methods reject with a `SourceError`; `test` and `close` never reject. */
export interface DatabaseDriver {
  /** `database@host` or the file's name, without secrets. */
  readonly label: string;
  /** What works and what does not, step by step, up to the first failure. */
  test(): Promise<readonly DiagnosisStep[]>;
  listTables(): Promise<readonly DatabaseTable[]>;
  listColumns(table: DatabaseTable): Promise<readonly Column[]>;
  preview(reading: Reading, count: number): Promise<Preview>;
  /**
   * Starts the reading; resolves when the columns are known. Rows should be fetched soon: the server waits. An
   * aborted signal, a silence longer than the time limit, and leaving the rows early all stop the server's
   * query.
   */
  stream(reading: Reading, signal?: AbortSignal): Promise<ResultStream>;
  /** Stops what is under way. */
  close(): Promise<void>;
}
