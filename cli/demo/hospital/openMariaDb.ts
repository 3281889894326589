import { createConnection, type Connection } from 'mysql2/promise';
import { selectOf, type DemoDatabase } from './demoDatabase.ts';

const server = { host: '127.0.0.1', port: 3306, user: 'root' };
const CONNECT_TIMEOUT_MS = 1500;

/** A database of its own on the MariaDB or MySQL of this computer; null where there is none or it wants a password. */
export async function openMariaDb(name: string): Promise<DemoDatabase | null> {
  const connection = await connect();
  if (connection === null) return null;
  try {
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    await connection.query(`USE ${name}`);
  } catch {
    connection.destroy();
    return null;
  }
  return {
    label: `MySQL/MariaDB di ${server.host}:${server.port}, basis data ${name}`,
    execute: async (sql) => void (await connection.query(sql.replaceAll('$', ''))),
    source: (table) => ({
      kind: 'mysql',
      ...server,
      database: name,
      timeoutSeconds: 30,
      tls: { mode: 'prefer' },
      query: selectOf(table),
    }),
    async drop() {
      await connection.query(`DROP DATABASE ${name}`);
      await connection.end();
    },
  };
}

async function connect(): Promise<Connection | null> {
  try {
    return await createConnection({ ...server, connectTimeout: CONNECT_TIMEOUT_MS });
  } catch {
    return null;
  }
}
