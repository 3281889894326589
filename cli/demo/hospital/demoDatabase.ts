import type { SourceSettings } from '../../../core/mapping/mapping.ts';

/** A table of the demo's own, and how a mapping reads a range of dates of it. */
export interface DemoTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly dateColumn: string;
}

/** A database of the demo's own, on whichever server of this computer lets it. */
export interface DemoDatabase {
  /** For people. */
  readonly label: string;
  /** Runs one statement that all three kinds understand; `$` before a table's name stands for its place. */
  execute(sql: string): Promise<void>;
  /** Where a mapping reads a table. */
  source(table: DemoTable): SourceSettings;
  /** Removes everything that the demo made. */
  drop(): Promise<void>;
}

/** @param folder - The demo's own, for what needs a file. */
export type OpenDemoDatabase = (folder: string) => Promise<DemoDatabase>;

/** The SELECT that an operator would type for a table, with `place` before the table's name. */
export function selectOf({ name, columns, dateColumn }: DemoTable, place = ''): string {
  return `SELECT ${columns.join(', ')} FROM ${place}${name} WHERE ${dateColumn} BETWEEN :dari AND :sampai`;
}
