import { readCivilDate } from '../../../core/civilDate.ts';
import { SourceError } from '../../../core/errors.ts';
import { openDatabaseSource } from '../../../core/source/database/openDatabaseSource.ts';
import type { Cell, DateCell, OpenTable } from '../../../core/source/source.ts';
import { systemClock } from '../../../core/systemClock.ts';
import type { TestDatabase } from './testDatabase.ts';

/** Opens what the settings' change asks for, in the month that the tests' queries are about. */
export async function openReading(
  database: TestDatabase,
  change: object,
  password = database.password,
): Promise<OpenTable> {
  const source = openDatabaseSource(database.settings(change), {
    clock: systemClock,
    password,
    parameters: { dari: date('2026-03-01').date, sampai: date('2026-03-31').date, tahun: 2026 },
  });
  return source.openTable({});
}

export async function cellsOf(table: OpenTable): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const row of table.rows()) rows.push(row.cells);
  return rows;
}

export async function drain(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const row of rows) count += row === undefined ? 0 : 1;
  return count;
}

export async function failureOf(promise: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await promise.then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  );
  if (error instanceof SourceError) return error;
  throw error;
}

export function date(text: string, time: string | null = null): DateCell {
  const day = readCivilDate(text);
  if (day === null) throw new TypeError(text);
  return { kind: 'date', date: day, time };
}

export function decimal(value: string): { kind: 'decimal'; value: string } {
  return { kind: 'decimal', value };
}
