import { expect, test } from 'vitest';
import { serverConnector } from '../../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../../core/source/database/serverDriver.ts';
import { systemClock } from '../../../../core/systemClock.ts';
import { cellsOf, date, decimal, drain, failureOf, openReading } from '../readingHelpers.ts';
import { describeWith, uniqueName } from '../servers.ts';
import { testServers, withDatabase, type TestDatabase } from '../testDatabase.ts';

const isThere = testServers.some((server) => server.kind === 'firebird' && server.isThere);

describeWith('Firebird', isThere)('what is peculiar to Firebird', () => {
  test('every type is shown by its name and comes exact', async () => {
    await withDatabase('firebird', async (database) => {
      await database.run(`CREATE TABLE jenis (a SMALLINT, b INTEGER, c BIGINT, d NUMERIC(4,1), e DECIMAL(9,2),
        f NUMERIC(18,4), g FLOAT, h DOUBLE PRECISION, i DATE, j TIME, k TIMESTAMP, l CHAR(5), m VARCHAR(9),
        n BLOB SUB_TYPE TEXT, o BLOB, p BOOLEAN, q CHAR(3) CHARACTER SET OCTETS)`);
      await database.insert('jenis', [
        `7, -2147483648, 9223372036854775807, 12.3, -9999999.99, 99999999999999.9999, 0.1, 0.1, '2026-03-01',
          '08:09:10.9999', '2026-03-01 23:59:59.9999', 'ab', 'é', '${'panjang é '.repeat(1500)}', 'biner', true, x'00ff80'`,
      ]);
      const table = await openReading(database, { table: 'jenis' });
      const types = `smallint;integer;bigint;numeric(4,1);numeric(9,2);numeric(18,4);float;double precision;date;
        time;timestamp;char(5);varchar(9);blob text;blob;boolean;char(3)`;
      expect(table.columns.map(({ place }) => place)).toEqual(types.split(/;\s*/));
      const [[...cells] = []] = await cellsOf(table);
      const [longText] = cells.splice(13, 1);
      expect(longText === 'panjang é '.repeat(1500)).toBe(true);
      const numbers = [
        7,
        -2147483648,
        decimal('9223372036854775807'),
        decimal('12.3'),
        decimal('-9999999.99'),
      ];
      const moments = [date('2026-03-01'), '08:09:10', date('2026-03-01', '23:59:59')];
      const bytes = { kind: 'error', error: 'data biner 3 byte' };
      expect(cells).toEqual(
        [numbers, decimal('99999999999999.9999'), 0.1, 0.1, moments, 'ab', 'é', 'biner', true, bytes].flat(),
      );
    });
  });

  test('texts of any character set arrive; those of none are read as the settings say, or told', async () => {
    await withDatabase('firebird', async (database) => {
      await database.run(`CREATE TABLE teks (a VARCHAR(9) CHARACTER SET WIN1252, b VARCHAR(9) CHARACTER SET UTF8,
        c VARCHAR(9) CHARACTER SET NONE, d CHAR(9) CHARACTER SET NONE)`);
      await database.insert('teks', [`_WIN1252 x'80e9', 'é€', x'63e9', x'63e9'`]);
      const [[a, b, c, d] = []] = await cellsOf(await openReading(database, { table: 'teks' }));
      expect([a, b]).toEqual(['€é', 'é€']);
      const told = {
        kind: 'error',
        error: 'teks ini bukan UTF8; pilih charset WIN1252 di pengaturan sumber',
      };
      expect([c, d]).toEqual([told, told]);
      expect(await cellsOf(await openReading(database, { table: 'teks', charset: 'WIN1252' }))).toEqual([
        ['€é', 'é€', 'cé', 'cé'],
      ]);
    });
  });

  test('a CHAR with characters outside the basic plane is not cut', async () => {
    await withDatabase('firebird', async (database) => {
      await database.run('CREATE TABLE teks (a CHAR(5) CHARACTER SET UTF8)');
      await database.insert('teks', [`'😀😀😀😀😀'`]);
      expect(await cellsOf(await openReading(database, { table: 'teks' }))).toEqual([['😀😀😀😀😀']]);
    });
  });

  test('more rows than one answer holds come in order, each once', async () => {
    await withDatabase('firebird', async (database) => {
      await database.run('CREATE TABLE angka (x INT, catatan BLOB SUB_TYPE TEXT)');
      const numbers = Array.from({ length: 1001 }, (_, x) => x);
      await database.insert(
        'angka',
        numbers.map((x) => `${x}, 'catatan ${x}'`),
      );
      const query = 'SELECT x, catatan FROM angka ORDER BY x';
      expect(await cellsOf(await openReading(database, { query }))).toEqual(
        numbers.map((x) => [x, `catatan ${x}`]),
      );
    });
  });

  test('what a read-only transaction lets through is not run either', async () => {
    await withDatabase('firebird', async (database) => {
      await database.run('CREATE TABLE tujuan (x INT)');
      for (const text of [
        "CREATE USER penyusup PASSWORD 'sandi-contoh'",
        'COMMIT',
        'SET TRANSACTION READ WRITE',
        'SAVEPOINT a',
        'EXECUTE BLOCK AS BEGIN IN AUTONOMOUS TRANSACTION DO INSERT INTO tujuan VALUES (1); END',
        'SELECT * FROM tujuan FOR UPDATE',
      ]) {
        const session = await serverConnector(database.settings(), database.password).open();
        try {
          const read = session.query({ text, values: [] }).then(({ rows }) => drain(rows));
          await expect(read).rejects.toThrow('bukan SELECT');
        } finally {
          await session.close();
        }
      }
      const users = await database.run("SELECT 1 FROM SEC$USERS WHERE SEC$USER_NAME = 'PENYUSUP'");
      expect(users).toEqual([]);
    });
  });

  test('a table that the account may not read is not listed, and told as such when a query asks for it', async () => {
    await withDatabase('firebird', async (database) => {
      await database.run('CREATE TABLE boleh (x INT)');
      await database.run('CREATE TABLE tidak_boleh (x INT)');
      await database.run("CREATE USER pembaca_uji PASSWORD 'sandi-contoh'");
      try {
        await database.run('GRANT SELECT ON boleh TO USER pembaca_uji');
        const reader = { ...database, password: 'sandi-contoh' };
        const tables = await driverOf(reader, { user: 'pembaca_uji' }).listTables();
        expect(tables.map(({ name }) => name)).toEqual(['BOLEH']);
        const change = { user: 'pembaca_uji', query: 'SELECT x FROM tidak_boleh' };
        expect((await failureOf(openReading(reader, change))).code).toBe('access-denied');
      } finally {
        await database.run('DROP USER pembaca_uji');
      }
    });
  });

  test('every account can log in, whatever salt the server gave it', async () => {
    await withDatabase('firebird', async (database) => {
      for (let number = 1; number <= 40; number += 1) {
        const user = `AKUN_UJI_${uniqueName()}`.toUpperCase().slice(0, 31);
        await database.run(`CREATE USER ${user} PASSWORD 'sandi-contoh'`);
        try {
          const steps = await driverOf({ ...database, password: 'sandi-contoh' }, { user }).test();
          expect(steps.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'ok'));
        } finally {
          await database.run(`DROP USER ${user}`);
        }
      }
    });
  });

  test('without a password nobody is asked, and no well-known password is tried', async () => {
    await withDatabase('firebird', async (database) => {
      for (const password of [null, '']) {
        const failure = await failureOf(openReading(database, { table: 'x' }, password));
        expect(failure.code).toBe('login-refused');
        expect(failure.message).toContain('sandi belum diisi');
      }
    });
  });

  test('the encryption of the connection is told', async () => {
    await withDatabase('firebird', async (database) => {
      const steps = await driverOf(database).test();
      expect(steps.find(({ id }) => id === 'tls')).toMatchObject({
        outcome: 'ok',
        message: 'Sambungan dienkripsi.',
      });
    });
  });
});

function driverOf(database: TestDatabase, change: object = {}) {
  const connector = serverConnector(database.settings(change), database.password);
  return serverDriver(connector, { clock: systemClock, timeoutSeconds: 30, password: database.password });
}
