import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverConnector } from '../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../core/source/database/serverDriver.ts';
import { systemClock } from '../../../core/systemClock.ts';
import { cellsOf, date, decimal, drain, failureOf, openReading } from './readingHelpers.ts';
import { describeWith } from './servers.ts';
import { folded, selectOne, testServers, withDatabase, type TestDatabase } from './testDatabase.ts';

const PASSWORD = 'sandi-contoh-bukan-rahasia';

for (const { kind, title, isThere } of testServers) {
  describeWith(title, isThere)(`reading ${title}`, () => {
    test('rows of a query arrive exact, with its parameters bound', async () => {
      await withDatabase(kind, async (database) => {
        await database.run(
          'CREATE TABLE kunjungan (tgl date, poli varchar(40), nilai decimal(18,2), nik bigint)',
        );
        await database.insert('kunjungan', [
          "'2026-03-01', 'Poli Anak', 999999999999999.99, 3201234567890123",
          "'2026-03-02', NULL, -0.10, 9007199254740993",
          "'2026-04-01', 'luar', 1, 1",
        ]);
        const table = await openReading(database, {
          query: `SELECT tgl, poli, nilai, nik FROM kunjungan
            WHERE tgl BETWEEN :dari AND :sampai AND EXTRACT(YEAR FROM tgl) = :tahun ORDER BY tgl`,
        });
        expect(table.columns.map((column) => column.name)).toEqual(
          ['tgl', 'poli', 'nilai', 'nik'].map((name) => folded(kind, name)),
        );
        expect(await cellsOf(table)).toEqual([
          [date('2026-03-01'), 'Poli Anak', decimal('999999999999999.99'), decimal('3201234567890123')],
          [date('2026-03-02'), null, decimal('-0.1'), decimal('9007199254740993')],
        ]);
      });
    });

    test('tables and views are listed, with their columns and types', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE jurnal (tgl date, uraian varchar(40), nilai decimal(18,2))');
        await database.run('CREATE VIEW jurnal_ringkas AS SELECT tgl FROM jurnal');
        const driver = driverOf(database);
        expect(await driver.listTables()).toEqual([
          { schema: null, name: folded(kind, 'jurnal'), isView: false },
          { schema: null, name: folded(kind, 'jurnal_ringkas'), isView: true },
        ]);
        const [table] = await driver.listTables();
        if (table === undefined) throw new Error('no table');
        const columns = await driver.listColumns(table);
        expect(columns.map(({ name, place }) => `${name.toLowerCase()} ${place}`)).toEqual([
          'tgl date',
          'uraian varchar(40)',
          `nilai ${kind === 'mysql' ? 'decimal' : 'numeric'}(18,2)`,
        ]);
      });
    });

    test('a whole table is read by its name, and a missing one is told with its neighbours', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE kunjungan_igd (jumlah int)');
        await database.insert('kunjungan_igd', ['7']);
        expect(await cellsOf(await openReading(database, { table: 'kunjungan_igd' }))).toEqual([[7]]);
        const failure = await failureOf(openReading(database, { table: 'kunjungan_idg' }));
        expect(failure.code).toBe('table-missing');
        expect(failure.remedy).toContain(folded(kind, 'kunjungan_igd'));
      });
    });

    test('a statement that is no SELECT never reaches the server', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE tujuan (x int)');
        for (const query of ['DELETE FROM tujuan', 'SELECT 1; DROP TABLE tujuan', 'DROP TABLE tujuan']) {
          expect((await failureOf(openReading(database, { query }))).code).toBe('query-refused');
        }
        expect(await cellsOf(await openReading(database, { table: 'tujuan' }))).toEqual([]);
      });
    });

    test('the session itself refuses to write, also for an administrator', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE tujuan (x int)');
        for (const text of [
          'INSERT INTO tujuan VALUES (1)',
          'UPDATE tujuan SET x = 1',
          'DELETE FROM tujuan',
          'CREATE TABLE baru (x int)',
          'DROP TABLE tujuan',
        ]) {
          const session = await serverConnector(database.settings(), database.password).open();
          try {
            await expect(session.query({ text, values: [] }).then(({ rows }) => drain(rows))).rejects.toThrow(
              /read[- ]only|bukan SELECT/i,
            );
          } finally {
            await session.close();
          }
        }
        expect(await cellsOf(await openReading(database, { table: 'tujuan' }))).toEqual([]);
      });
    });

    test('a function of the database that writes, which no look at the query shows, is stopped too', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE tujuan (x int)');
        await database.run(writingFunction[kind]);
        const query = kind === 'firebird' ? 'SELECT x FROM tulis' : 'SELECT tulis() AS x';
        const read = async (): Promise<unknown> => cellsOf(await openReading(database, { query }));
        const failure = await failureOf(read());
        expect(failure.code).toBe('query-failed');
        expect(failure.message).toMatch(/read[ -]*only/i);
        expect(await cellsOf(await openReading(database, { table: 'tujuan' }))).toEqual([]);
      });
    });

    test('a wrong login, database and port are told apart, without the password', async () => {
      await withDatabase(kind, async (database) => {
        const cases = [
          { change: { port: 1 }, codes: ['unreachable'], step: 'port' },
          { change: { database: '/tidak/ada' }, codes: ['database-missing'], step: 'database' },
          // Who may log in without a password is asked for a database that he may open.
          { change: { user: 'orang_asing' }, codes: ['login-refused', 'database-missing'], step: null },
        ];
        for (const { change, codes, step } of cases) {
          const query = selectOne(kind);
          const password = 'user' in change ? PASSWORD : database.password;
          const failure = await failureOf(openReading(database, { query, ...change }, password));
          expect(codes).toContain(failure.code);
          expect(`${failure.message} ${failure.remedy}`).not.toContain(PASSWORD);
          const steps = await driverOf(database, change, password).test();
          expect(steps.at(-1)).toMatchObject({ outcome: 'failed', ...(step === null ? {} : { id: step }) });
        }
      });
    });

    test('the way to the database is told step by step up to the read-only session', async () => {
      await withDatabase(kind, async (database) => {
        const steps = await driverOf(database).test();
        expect(steps.map(({ id }) => id)).toEqual(['host', 'port', 'tls', 'login', 'database', 'read-only']);
        expect(steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'warning')).toEqual([]);
      });
    });

    test('any decimal and date comes back as it was stored', async () => {
      await withDatabase(kind, async (database) => {
        await database.run('CREATE TABLE nilai (urut int, tgl date, jumlah decimal(17,2))');
        const rows = fc.sample(fc.tuple(fc.integer({ min: 0, max: 73_000 }), fc.maxSafeInteger()), 300);
        const stored = rows.map(([day, cents]) => {
          const amount = BigInt(cents) % 10n ** 15n;
          const magnitude = String(amount < 0n ? -amount : amount).padStart(3, '0');
          return {
            tgl: new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10),
            jumlah: `${amount < 0n ? '-' : ''}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`,
          };
        });
        await database.insert(
          'nilai',
          stored.map((row, index) => `${index}, '${row.tgl}', ${row.jumlah}`),
        );
        const query = 'SELECT tgl, jumlah FROM nilai ORDER BY urut';
        const cells = await cellsOf(await openReading(database, { query }));
        expect(cells.map(([tgl]) => tgl)).toEqual(stored.map((row) => date(row.tgl)));
        expect(cells.map(([, jumlah]) => jumlah)).toEqual(
          stored.map((row) => decimal(row.jumlah.replace(/\.?0+$/, '').replace(/^-0$/, '0'))),
        );
      });
    });
  });
}

/** What writes when it is called in a SELECT. */
const writingFunction = {
  mysql:
    'CREATE FUNCTION tulis() RETURNS INT MODIFIES SQL DATA BEGIN INSERT INTO tujuan VALUES (1); RETURN 1; END',
  postgresql:
    'CREATE FUNCTION tulis() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO tujuan VALUES (1); RETURN 1; END $$',
  firebird:
    'CREATE PROCEDURE tulis RETURNS (x INT) AS BEGIN INSERT INTO tujuan VALUES (1); x = 1; SUSPEND; END',
};

function driverOf(database: TestDatabase, change: object = {}, password = database.password) {
  const connector = serverConnector(database.settings(change), password);
  return serverDriver(connector, { clock: systemClock, timeoutSeconds: 30, password });
}
