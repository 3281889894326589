import { randomBytes } from 'node:crypto';
import type { DemoDatabase } from './demoDatabase.ts';
import { openMariaDb } from './openMariaDb.ts';
import { openPostgreSql } from './openPostgreSql.ts';
import { openSqliteFile } from './openSqliteFile.ts';

/** The first that answers of MariaDB, PostgreSQL and, as a last resort, a SQLite file in the demo's folder. */
export async function openDemoDatabase(folder: string): Promise<DemoDatabase> {
  const name = `kirim_bios_peragaan_${randomBytes(4).toString('hex')}`;
  return (await openMariaDb(name)) ?? (await openPostgreSql(name)) ?? openSqliteFile(folder);
}
