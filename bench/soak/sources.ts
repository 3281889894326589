import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { utils, write } from '@e965/xlsx';
import type { CivilDate } from '../../core/civilDate.ts';
import type { Ledgered, TrueRow } from './office.ts';

/** What somebody types where a number belongs. */
const TYPING_ERROR = '12o';

/** Where a dataset's source is kept: daily ones as csv or in a database, the others in workbooks. */
export function sourcePath(folder: string, kept: Ledgered, index: number): string {
  const extension = kept.rhythm !== 'harian' ? 'xlsx' : index % 2 === 0 ? 'csv' : 'sqlite';
  return join(folder, `${kept.id}.${extension}`);
}

/** Writes a source as it is on a day. */
export function writeSource(path: string, kept: Ledgered, today: CivilDate): void {
  const names = kept.dataset.fields.map(({ name }) => name);
  const rows = kept.rows
    .filter(({ enteredOn }) => enteredOn <= today)
    .map((row) => names.map((name) => cellOf(row, name, today)));
  if (path.endsWith('.csv')) {
    const lines = [names, ...rows].map((cells) => cells.join(';'));
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  } else if (path.endsWith('.xlsx')) {
    const sheet = utils.aoa_to_sheet([names, ...rows]);
    writeFileSync(path, write({ SheetNames: ['Data'], Sheets: { Data: sheet } }, { type: 'buffer' }));
  } else {
    writeTable(path, names, rows);
  }
}

function cellOf(row: TrueRow, name: string, today: CivilDate): string | number {
  if (name === 'tgl_transaksi') return row.date;
  const number = row.numbers[name];
  if (number === undefined) return row.texts[name] ?? '';
  return row.mistypedUntil !== null && today < row.mistypedUntil ? TYPING_ERROR : number;
}

function writeTable(
  path: string,
  names: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const isNew = !existsSync(path);
  const database = new Database(path);
  try {
    database.pragma('synchronous = OFF');
    if (isNew) database.exec(`CREATE TABLE data (${names.map((name) => `"${name}"`).join(', ')})`);
    const insert = database.prepare(`INSERT INTO data VALUES (${names.map(() => '?').join(', ')})`);
    database.transaction(() => {
      database.exec('DELETE FROM data');
      for (const row of rows) insert.run(...row);
    })();
  } finally {
    database.close();
  }
}
