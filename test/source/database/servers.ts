import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createAsync, type Database } from 'node-firebird';
import { createConnection, type Connection } from 'mysql2/promise';
import pg from 'pg';
import { describe } from 'vitest';

/** Servers that the tests use when they run on this computer, as an administrator who needs no password. */
export const mariaDb = { host: '127.0.0.1', port: 3306, user: 'root' };
export const postgreSql = { host: '127.0.0.1', port: 5432, user: 'postgres' };
/** Its administrator has a password: see `firebirdPassword`. */
export const firebird = { host: '127.0.0.1', port: 3050, user: 'SYSDBA' };

/**
 * `describe`, or its `skip` when the server is not there. Under CI a missing server is a failure: what was
 * never tested must not look tested.
 */
export function describeWith(name: string, isThere: boolean): typeof describe | typeof describe.skip {
  if (isThere) return describe;
  const message = `${name} tidak dapat dihubungi; tes yang membutuhkannya dilewati.`;
  if (process.env['CI'] === 'true') throw new Error(`${message} Di CI server itu wajib ada.`);
  console.warn(message);
  return describe.skip;
}

export function isListening({ host, port }: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

/** A name that no other test run uses at the same time. */
export function uniqueName(): string {
  return `kirim_bios_tes_${randomBytes(5).toString('hex')}`;
}

export async function mariaDbAdmin(database?: string): Promise<Connection> {
  return createConnection({ ...mariaDb, ...(database === undefined ? {} : { database }) });
}

export async function postgreSqlAdmin(database = 'postgres'): Promise<pg.Client> {
  const client = new pg.Client({ ...postgreSql, database });
  await client.connect();
  return client;
}

/** What SYSDBA logs in with: `ISC_PASSWORD`, or what Debian's package wrote down for root; null when unknown. */
export async function firebirdPassword(): Promise<string | null> {
  const given = process.env['ISC_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  const folder = '/etc/firebird';
  const versions = await readdir(folder).catch(() => []);
  for (const version of versions) {
    const text = await readFile(join(folder, version, 'SYSDBA.password'), 'utf8').catch(() => '');
    const password = /^ISC_PASSWORD="?([^"\n]+)/m.exec(text)?.[1];
    if (password !== undefined) return password;
  }
  return null;
}

/** A new database of the server, in a file that the server makes; dropped through the connection. */
export async function newFirebirdDatabase(file: string): Promise<Database> {
  const password = await firebirdPassword();
  if (password === null) throw new Error('the password of SYSDBA is not known');
  return createAsync({ ...firebird, password, database: file });
}
