import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Terminal } from '../../../cli/command.ts';
import type { DemoDatabase, OpenDemoDatabase } from '../../../cli/demo/hospital/demoDatabase.ts';
import { hospitalPart } from '../../../cli/demo/hospital/hospitalPart.ts';
import { openMariaDb } from '../../../cli/demo/hospital/openMariaDb.ts';
import { openPostgreSql } from '../../../cli/demo/hospital/openPostgreSql.ts';
import { openSqliteFile } from '../../../cli/demo/hospital/openSqliteFile.ts';
import { playPart } from '../../../cli/demo/playPart.ts';
import {
  describeWith,
  isListening,
  mariaDb,
  mariaDbAdmin,
  postgreSql,
  postgreSqlAdmin,
  uniqueName,
} from '../../source/database/servers.ts';

const ALL_ACTS = 6;

describeWith('MariaDB', await isListening(mariaDb))('the hospital on MariaDB', () => {
  test('is played to its end, and leaves no database behind', async () => {
    const name = uniqueName();
    const printed = await played(async () => (await openMariaDb(name)) ?? refused());
    expect(printed.match(/^✓/gm)).toHaveLength(ALL_ACTS);
    const admin = await mariaDbAdmin();
    const [databases] = await admin.query(`SHOW DATABASES LIKE '${name}'`);
    await admin.end();
    expect(databases).toEqual([]);
  });
});

describeWith('PostgreSQL', await isListening(postgreSql))('the hospital on PostgreSQL', () => {
  test('is played to its end, and leaves no schema behind', async () => {
    const name = uniqueName();
    const printed = await played(async () => (await openPostgreSql(name)) ?? refused());
    expect(printed.match(/^✓/gm)).toHaveLength(ALL_ACTS);
    const admin = await postgreSqlAdmin();
    const { rows } = await admin.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [name]);
    await admin.end();
    expect(rows).toEqual([]);
  });
});

describe('the hospital on a SQLite file', () => {
  test('is played to its end, and leaves no folder behind', async () => {
    const printed = await played((folder) => Promise.resolve(openSqliteFile(folder)));
    expect(printed.match(/^✓/gm)).toHaveLength(ALL_ACTS);
  });

  test('a figure that is not what was worked out by hand ends the demo, and the database is dropped', async () => {
    const dropped: string[] = [];
    const forgetful: OpenDemoDatabase = (folder) =>
      Promise.resolve(losingRows(openSqliteFile(folder), () => dropped.push(folder)));
    await expect(played(forgetful)).rejects.toThrow(
      'Baris di balik semua angka: seharusnya 20000, ternyata 19990.',
    );
    expect(dropped).toHaveLength(1);
    expect(readdirSync(tmpdir())).not.toContain(dropped[0]?.split('/').at(-1));
  });
});

/** Everything that was printed. @throws DemoFailure */
async function played(openDatabase: OpenDemoDatabase): Promise<string> {
  const printed: string[] = [];
  const terminal: Terminal = {
    print: (text) => void printed.push(text),
    complain: (text) => void printed.push(text),
    progress: () => undefined,
    askSecret: () => Promise.resolve(null),
    confirm: () => Promise.resolve(null),
    environment: {},
    signal: new AbortController().signal,
  };
  expect(await playPart(hospitalPart(openDatabase), terminal, 1)).toBe(true);
  return printed.join('\n');
}

/** A database that loses the first row of every insert into the register. */
function losingRows(database: DemoDatabase, onDrop: () => void): DemoDatabase {
  return {
    ...database,
    execute: (sql) => database.execute(sql.replace(/^(INSERT INTO \$reg_periksa VALUES )\([^)]*\), /, '$1')),
    drop() {
      onDrop();
      return database.drop();
    },
  };
}

function refused(): never {
  throw new Error('The server does not let an administrator in without a password.');
}
