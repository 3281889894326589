import pg from 'pg';
import { selectOf, type DemoDatabase } from './demoDatabase.ts';

const server = { host: '127.0.0.1', port: 5432, user: 'postgres', database: 'postgres' };
const CONNECT_TIMEOUT_MS = 1500;

/** A schema of its own on the PostgreSQL of this computer; null where there is none or it wants a password. */
export async function openPostgreSql(name: string): Promise<DemoDatabase | null> {
  const client = new pg.Client({ ...server, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
    await client.query(`CREATE SCHEMA ${name}`);
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
  return {
    label: `PostgreSQL di ${server.host}:${server.port}, skema ${name}`,
    execute: async (sql) => void (await client.query(sql.replaceAll('$', `${name}.`))),
    source: (table) => ({
      kind: 'postgresql',
      ...server,
      timeoutSeconds: 30,
      tls: { mode: 'prefer' },
      query: selectOf(table, `${name}.`),
    }),
    async drop() {
      await client.query(`DROP SCHEMA ${name} CASCADE`);
      await client.end();
    },
  };
}
