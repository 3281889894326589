import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DemoDatabase } from './demoDatabase.ts';

/** A SQLite file in the demo's folder, which is removed with the folder. */
export function openSqliteFile(folder: string): DemoDatabase {
  const path = join(folder, 'simrs.sqlite');
  const database = new Database(path);
  return {
    label: 'berkas SQLite (MariaDB dan PostgreSQL tidak tersedia di komputer ini)',
    execute: (sql) => Promise.resolve(void database.exec(sql.replaceAll('$', ''))),
    source: ({ name }) => ({ kind: 'file', path, table: name }),
    drop: () => Promise.resolve(void database.close()),
  };
}
