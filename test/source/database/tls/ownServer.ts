import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, chown, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { isListening } from '../servers.ts';

const run = promisify(execFile);
const fixtures = join(import.meta.dirname, '../../../fixtures/tls');

/** A certificate of `test/fixtures/tls`; null for a server without TLS. */
export type Certificate = 'valid' | 'wrong-name' | 'expired' | 'self-signed' | null;

/** A server of the tests' own, beside the one that runs on this computer, for as long as a test file needs it. */
export interface OwnServer {
  readonly place: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** Starts it anew with this certificate. */
  restart(certificate: Certificate): Promise<void>;
  /** Stops it and deletes all that it had. */
  remove(): Promise<void>;
}

interface Recipe {
  readonly user: string;
  readonly database: string;
  /** Whom it runs as when the tests run as root, which PostgreSQL refuses. */
  readonly account: string;
  readonly stopSignal: NodeJS.Signals;
  prepare(data: string): readonly string[];
  start(data: string, port: number): readonly string[];
  tls(certificate: string, key: string): readonly string[];
  isReady(port: number): Promise<boolean>;
}

/** A new server's folder, prepared; it runs after the first `restart`. */
export async function makeOwnServer(recipe: Recipe): Promise<OwnServer> {
  const identity = await identityOf(recipe.account);
  const folder = await mkdtemp(join(tmpdir(), 'kirim-bios-server-'));
  const data = join(folder, 'data');
  const [certificateFile, keyFile] = [join(folder, 'server.pem'), join(folder, 'server.key')];
  if (identity !== null) await chown(folder, identity.uid, identity.gid);
  const [prepare = '', ...prepareArguments] = recipe.prepare(data);
  await run(prepare, prepareArguments, { ...identity });
  const port = await freePort();
  let running: ChildProcess | null = null;
  const killLast = (): void => {
    running?.kill();
  };
  process.once('exit', killLast);
  const stop = async (): Promise<void> => {
    if (running === null) return;
    const ended = once(running, 'exit');
    running.kill(recipe.stopSignal);
    await ended;
    running = null;
  };
  return {
    place: { host: '127.0.0.1', port, user: recipe.user, database: recipe.database },
    async restart(certificate) {
      await stop();
      await copyFile(join(fixtures, `${certificate ?? 'valid'}.pem`), certificateFile);
      await copyFile(join(fixtures, 'contoh-uji.key.pem'), keyFile);
      await chmod(keyFile, 0o600);
      if (identity !== null) await chown(keyFile, identity.uid, identity.gid);
      const tls = certificate === null ? [] : recipe.tls(certificateFile, keyFile);
      const [command = '', ...startArguments] = [...recipe.start(data, port), ...tls];
      running = spawn(command, startArguments, { stdio: 'ignore', ...identity });
      await expect.poll(() => recipe.isReady(port), { timeout: 15_000 }).toBe(true);
    },
    async remove() {
      await stop();
      process.off('exit', killLast);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Null when the server's programs are not on this computer. */
export async function mariaDbRecipe(): Promise<Recipe | null> {
  if (!(await isThere('/usr/sbin/mariadbd'))) return null;
  return {
    user: 'root',
    database: 'mysql',
    account: 'mysql',
    stopSignal: 'SIGTERM',
    prepare: (data) => [
      'mariadb-install-db',
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    start: (data, port) => [
      '/usr/sbin/mariadbd',
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${data}/own.sock`,
      `--pid-file=${data}/own.pid`,
    ],
    tls: (certificate, key) => [`--ssl-cert=${certificate}`, `--ssl-key=${key}`],
    isReady: (port) => isListening({ host: '127.0.0.1', port }),
  };
}

/** The same for PostgreSQL, whose programs Debian keeps in a folder for each version. */
export async function postgreSqlRecipe(): Promise<Recipe | null> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const bin = `/usr/lib/postgresql/${Math.max(...versions.map(Number))}/bin`;
  if (!(await isThere(`${bin}/postgres`))) return null;
  return {
    user: 'postgres',
    database: 'postgres',
    account: 'postgres',
    stopSignal: 'SIGINT',
    prepare: (data) => [`${bin}/initdb`, '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync'],
    start: (data, port) =>
      `${bin}/postgres -D ${data} -p ${port} -k ${data} -c listen_addresses=127.0.0.1 -c fsync=off`.split(
        ' ',
      ),
    tls: (certificate, key) => `-c ssl=on -c ssl_cert_file=${certificate} -c ssl_key_file=${key}`.split(' '),
    isReady: (port) =>
      run(`${bin}/pg_isready`, ['-h', '127.0.0.1', '-p', String(port)]).then(
        () => true,
        () => false,
      ),
  };
}

/** Null when the tests do not run as root, who alone can be somebody else. */
async function identityOf(account: string): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all([run('id', ['-u', account]), run('id', ['-g', account])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}
