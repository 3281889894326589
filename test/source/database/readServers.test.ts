import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCivilDate } from '../../../core/civilDate.ts';
import { SourceError } from '../../../core/errors.ts';
import { mysqlConnector } from '../../../core/source/database/mysql/mysqlConnector.ts';
import { openDatabaseSource } from '../../../core/source/database/openDatabaseSource.ts';
import { postgresqlConnector } from '../../../core/source/database/postgresql/postgresqlConnector.ts';
import type { ServerConnector } from '../../../core/source/database/session.ts';
import { serverSettingsSchema } from '../../../core/source/database/settings.ts';
import type { Cell, OpenTable } from '../../../core/source/source.ts';
import { systemClock } from '../../../core/systemClock.ts';
import {
  describeWith,
  isListening,
  mariaDb,
  mariaDbAdmin,
  postgreSql,
  postgreSqlAdmin,
  uniqueName,
} from './servers.ts';

type ServerKind = 'mysql' | 'postgresql';

const servers = [
  { kind: 'mysql', title: 'MariaDB', isThere: await isListening(mariaDb) },
  { kind: 'postgresql', title: 'PostgreSQL', isThere: await isListening(postgreSql) },
] as const;

for (const { kind, title, isThere } of servers) {
  describeWith(title, isThere)(`reading ${title}`, () => {
    test('rows of a query arrive exact, with its parameters bound', async () => {
      await withDatabase(kind, async (database, admin) => {
        await admin('CREATE TABLE kunjungan (tgl date, poli varchar(40), nilai decimal(18,2), nik bigint)');
        await admin(`INSERT INTO kunjungan VALUES ('2026-03-01', 'Poli Anak', 999999999999999.99, 3201234567890123),
          ('2026-03-02', NULL, -0.10, 9007199254740993), ('2026-04-01', 'luar', 1, 1)`);
        const table = await open(kind, database, {
          query:
            'SELECT tgl, poli, nilai, nik FROM kunjungan WHERE tgl BETWEEN :dari AND :sampai ORDER BY tgl',
        });
        expect(table.columns.map((column) => column.name)).toEqual(['tgl', 'poli', 'nilai', 'nik']);
        expect(await cellsOf(table)).toEqual([
          [date('2026-03-01'), 'Poli Anak', decimal('999999999999999.99'), decimal('3201234567890123')],
          [date('2026-03-02'), null, decimal('-0.1'), decimal('9007199254740993')],
        ]);
      });
    });

    test('a whole table is read by its name, and a missing one is told with its neighbours', async () => {
      await withDatabase(kind, async (database, admin) => {
        await admin('CREATE TABLE kunjungan_igd (jumlah int)');
        await admin('INSERT INTO kunjungan_igd VALUES (7)');
        expect(await cellsOf(await open(kind, database, { table: 'kunjungan_igd' }))).toEqual([[7]]);
        const failure = await failureOf(open(kind, database, { table: 'kunjungan_idg' }));
        expect(failure.code).toBe('table-missing');
        expect(failure.remedy).toContain('kunjungan_igd');
      });
    });

    test('a statement that is no SELECT never reaches the server', async () => {
      await withDatabase(kind, async (database, admin) => {
        await admin('CREATE TABLE tujuan (x int)');
        for (const query of ['DELETE FROM tujuan', 'SELECT 1; DROP TABLE tujuan', 'DROP TABLE tujuan']) {
          expect((await failureOf(open(kind, database, { query }))).code).toBe('query-refused');
        }
        expect(await cellsOf(await open(kind, database, { table: 'tujuan' }))).toEqual([]);
      });
    });

    test('the session itself refuses to write, also for an administrator', async () => {
      await withDatabase(kind, async (database, admin) => {
        await admin('CREATE TABLE tujuan (x int)');
        for (const text of [
          'INSERT INTO tujuan VALUES (1)',
          'UPDATE tujuan SET x = 1',
          'DELETE FROM tujuan',
          'CREATE TABLE baru (x int)',
          'DROP TABLE tujuan',
        ]) {
          const session = await connector(kind, database).open();
          try {
            await expect(session.query({ text, values: [] }).then(({ rows }) => drain(rows))).rejects.toThrow(
              /read[- ]only/i,
            );
          } finally {
            await session.close();
          }
        }
        expect(await cellsOf(await open(kind, database, { table: 'tujuan' }))).toEqual([]);
      });
    });

    test('reading can be cancelled, and the server stops its work', async () => {
      await withDatabase(kind, async (database, admin) => {
        await admin('CREATE TABLE angka (x int)');
        await admin(`INSERT INTO angka VALUES ${Array.from({ length: 2000 }, (_, x) => `(${x})`).join(',')}`);
        const table = await open(kind, database, {
          query: 'SELECT a.x FROM angka a CROSS JOIN angka b CROSS JOIN angka c',
        });
        const cancel = new AbortController();
        const read = async (): Promise<void> => {
          for await (const row of table.rows(cancel.signal)) if (row.number === 10) cancel.abort();
        };
        expect((await failureOf(read())).code).toBe('cancelled');
      });
    });

    test('a wrong login, database and port are told apart, without the password', async () => {
      const cases = [
        { change: { port: 1 }, codes: ['unreachable'] },
        { change: { database: 'tidak_ada_sama_sekali' }, codes: ['database-missing'] },
        { change: { user: 'orang_asing' }, codes: ['login-refused', 'database-missing'] },
      ];
      for (const { change, codes } of cases) {
        const failure = await failureOf(
          open(kind, kind === 'mysql' ? 'mysql' : 'postgres', { query: 'SELECT 1', ...change }),
        );
        expect(codes).toContain(failure.code);
        expect(`${failure.message} ${failure.remedy}`).not.toContain(PASSWORD);
      }
    });

    test('any decimal and date comes back as it was stored', async () => {
      await withDatabase(kind, async (database, admin) => {
        await admin('CREATE TABLE nilai (urut int, tgl date, jumlah decimal(17,2))');
        const rows = fc.sample(fc.tuple(fc.integer({ min: 0, max: 73_000 }), fc.maxSafeInteger()), 300);
        const stored = rows.map(([day, cents]) => {
          const amount = cents % 10 ** 15;
          return {
            tgl: new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10),
            jumlah: `${amount < 0 ? '-' : ''}${Math.trunc(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`,
          };
        });
        const values = stored.map((row, index) => `(${index}, '${row.tgl}', ${row.jumlah})`);
        await admin(`INSERT INTO nilai VALUES ${values.join(',')}`);
        const cells = await cellsOf(
          await open(kind, database, { query: 'SELECT tgl, jumlah FROM nilai ORDER BY urut' }),
        );
        expect(cells.map(([tgl]) => tgl)).toEqual(stored.map((row) => date(row.tgl)));
        expect(cells.map(([, jumlah]) => Number(textOf(jumlah)))).toEqual(
          stored.map((row) => Number(row.jumlah)),
        );
      });
    });
  });
}

const PASSWORD = 'sandi-contoh-bukan-rahasia';

function settingsOf(kind: ServerKind, database: string, change: object = {}) {
  const { host, port, user } = kind === 'mysql' ? mariaDb : postgreSql;
  return serverSettingsSchema.parse({ kind, host, port, user, database, ...change });
}

function connector(kind: ServerKind, database: string): ServerConnector {
  const settings = settingsOf(kind, database);
  return settings.kind === 'mysql' ? mysqlConnector(settings, null) : postgresqlConnector(settings, null);
}

async function open(kind: ServerKind, database: string, change: object): Promise<OpenTable> {
  const settings = settingsOf(kind, database, change);
  const source = openDatabaseSource(settings, {
    clock: systemClock,
    password: 'user' in change ? PASSWORD : null,
    parameters: { dari: date('2026-03-01').date, sampai: date('2026-03-31').date },
  });
  return source.openTable({});
}

function date(text: string) {
  const day = readCivilDate(text);
  if (day === null) throw new TypeError(text);
  return { kind: 'date' as const, date: day, time: null };
}

function decimal(value: string) {
  return { kind: 'decimal', value };
}

function textOf(cell: Cell | undefined): string {
  if (cell !== null && typeof cell === 'object' && cell.kind === 'decimal') return cell.value;
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

async function cellsOf(table: OpenTable): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const row of table.rows()) rows.push(row.cells);
  return rows;
}

async function drain(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const row of rows) count += row === undefined ? 0 : 1;
  return count;
}

async function failureOf(promise: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await promise.then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  );
  if (error instanceof SourceError) return error;
  throw error;
}

/** A database of its own for one test, with a way to fill it as administrator. */
async function withDatabase(
  kind: ServerKind,
  work: (database: string, admin: (sql: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const name = uniqueName();
  if (kind === 'mysql') {
    const connection = await mariaDbAdmin();
    try {
      await connection.query(`CREATE DATABASE ${name}`);
      await connection.changeUser({ database: name });
      await work(name, (sql) => connection.query(sql));
    } finally {
      await connection.query(`DROP DATABASE IF EXISTS ${name}`);
      await connection.end();
    }
    return;
  }
  const maintenance = await postgreSqlAdmin();
  try {
    await maintenance.query(`CREATE DATABASE ${name}`);
    const client = await postgreSqlAdmin(name);
    try {
      await work(name, (sql) => client.query(sql));
    } finally {
      await client.end();
    }
  } finally {
    await maintenance.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await maintenance.end();
  }
}
