import { describe, expect, test } from 'vitest';
import { cellsOf, date, decimal, failureOf } from '../readingHelpers.ts';
import { columnsToken, errorToken, littleEndian, packetType, rowToken } from './tdsPackets.ts';
import {
  collation,
  driverOf,
  numbers,
  openTable,
  PASSWORD,
  stableCount,
  statement,
  withServer,
} from './tdsReading.ts';
import { startTdsServer } from './tdsServer.ts';

describe('reading SQL Server, which a stand-in plays', () => {
  test('every type is shown by its name and comes exact', async () => {
    const columns = [
      { name: 'a', type: [0x26, 4], value: [4, ...littleEndian(-7n, 4)] },
      { name: 'b', type: [0x26, 8], value: [8, ...littleEndian(9007199254740993n, 8)] },
      { name: 'c', type: [0x6a, 17, 18, 2], value: [9, 1, ...littleEndian(99999999999999999n, 8)] },
      { name: 'd', type: [0x6c, 17, 38, 4], value: [17, 0, ...littleEndian(12345678901234567890123n, 16)] },
      { name: 'e', type: [0x6e, 8], value: [8, ...littleEndian(-1n, 4), ...littleEndian(-5n, 4)] },
      { name: 'f', type: [0x6e, 8], value: [8, ...littleEndian(2n ** 30n, 4), ...littleEndian(1n, 4)] },
      { name: 'g', type: [0x6e, 4], value: [4, ...littleEndian(-12345n, 4)] },
      { name: 'h', type: [0x28], value: [3, ...littleEndian(739675n, 3)] },
      { name: 'i', type: [0x2a, 0], value: [6, ...littleEndian(86399n, 3), ...littleEndian(739675n, 3)] },
      // 1 March 2026 00:30 in Makassar is 28 February 16:30 in UTC, which is how it is sent.
      {
        name: 'j',
        type: [0x2b, 0],
        value: [8, ...littleEndian(59400n, 3), ...littleEndian(739674n, 3), 0xe0, 1],
      },
      { name: 'k', type: [0x29, 0], value: [3, ...littleEndian(30600n, 3)] },
      { name: 'l', type: [0x6f, 8], value: [8, ...littleEndian(46080n, 4), ...littleEndian(0n, 4)] },
      { name: 'm', type: [0xe7, 40, 0, ...collation], value: [4, 0, 0xe9, 0, 0x41, 0] },
      { name: 'n', type: [0xaf, 4, 0, ...collation], value: [4, 0, 0xe9, 0x41, 32, 32] },
      { name: 'o', type: [0x68, 1], value: [1, 1] },
      { name: 'p', type: [0x6d, 4], value: [4, 0xcd, 0xcc, 0xcc, 0x3d] },
      { name: 'q', type: [0x6a, 17, 18, 2], value: [0] },
    ];
    await withServer(
      {
        answer: () => [columnsToken(columns), rowToken(columns.map(({ value }) => value))],
      },
      async (server) => {
        const table = await openTable(server, { query: 'SELECT 1 AS a' });
        expect(table.columns.map(({ place }) => place)).toEqual(
          `int;bigint;decimal(18,2);numeric(38,4);money;money;smallmoney;date;datetime2;datetimeoffset;time;datetime;
           nvarchar(20);char(4);bit;real;decimal(18,2)`.split(/;\s*/),
        );
        const amounts = [
          '999999999999999.99',
          '-1234567890123456789.0123',
          '-0.0005',
          '461168601842738.7905',
        ];
        expect(await cellsOf(table)).toEqual([
          [
            [-7, decimal('9007199254740993'), amounts.map(decimal), decimal('-1.2345'), date('2026-03-01')],
            [date('2026-03-01', '23:59:59'), date('2026-03-01', '00:30:00'), '08:30:00', date('2026-03-01')],
            ['éA', 'éA', true, 0.1, null],
          ].flat(2),
        ]);
      },
    );
  });

  test('the query goes once, with its dates as parameters, in a transaction that nobody commits', async () => {
    await withServer({ answer: numbers(3) }, async (server) => {
      const table = await openTable(server, { query: 'SELECT x FROM t WHERE tgl BETWEEN :dari AND :sampai' });
      expect(await cellsOf(table)).toEqual([0, 1, 2].map((x) => [x, '']));
      const after = server.requests.slice(
        server.requests.findIndex(({ type }) => type === packetType.login) + 1,
      );
      expect(after.map(({ type }) => type)).toEqual([
        packetType.batch,
        packetType.batch,
        packetType.transaction,
        packetType.procedure,
      ]);
      expect(after[0]?.text).toContain('set xact_abort on');
      expect(after[1]?.text).toContain('SET DEADLOCK_PRIORITY LOW');
      expect(after[3]?.text).toContain(
        'SELECT x FROM t WHERE tgl BETWEEN CAST(@p1 AS date) AND CAST(@p2 AS date)',
      );
      expect(after[3]?.text).toContain('2026-03-01');
    });
  });

  test('the login says that only reading is intended', async () => {
    await withServer({ answer: numbers(1) }, async (server) => {
      await cellsOf(await openTable(server, { query: 'SELECT 1 AS x' }));
      const login = server.requests.find(({ type }) => type === packetType.login);
      const typeFlags = Buffer.from(login?.text ?? '', 'utf16le').readUInt8(26);
      expect(typeFlags & 0x20).toBe(0x20);
    });
  });

  test('a slow reader makes the server wait, and one that cancels makes it stop', async () => {
    await withServer({ answer: numbers(Infinity, 1000) }, async (server) => {
      const cancel = new AbortController();
      const { rows } = await driverOf(server).stream(statement('SELECT x FROM t'), cancel.signal);
      let count = 0;
      let sentAtRest = 0;
      const read = async (): Promise<void> => {
        for await (const [x] of rows) {
          expect(x).toBe(count);
          count += 1;
          if (count === 10) sentAtRest = await stableCount(server);
          if (count === 500) cancel.abort();
        }
      };
      expect((await failureOf(read())).code).toBe('cancelled');
      // What the two ends and the system between them hold; the next rows wait.
      expect(sentAtRest).toBeLessThan(20_000);
      expect(server.requests.at(-1)?.type).toBe(packetType.attention);
    });
  });

  test('a server that goes away in the midst of the rows is told as unreachable', async () => {
    await withServer({ answer: numbers(Infinity, 1000) }, async (server) => {
      const { rows } = await driverOf(server).stream(statement('SELECT x FROM t'));
      const read = async (): Promise<void> => {
        for await (const [x] of rows) if (x === 10) await server.close();
      };
      expect((await failureOf(read())).code).toBe('unreachable');
    });
  });

  test('a server that is silent is told to stop when the reading is cancelled', async () => {
    await withServer({ answer: () => null }, async (server) => {
      const cancel = new AbortController();
      const reading = failureOf(driverOf(server).stream(statement('SELECT x FROM t'), cancel.signal));
      await expect.poll(() => server.requests.at(-1)?.type).toBe(packetType.procedure);
      cancel.abort();
      expect((await reading).code).toBe('cancelled');
      expect(server.requests.at(-1)?.type).toBe(packetType.attention);
    });
  });

  test.each([
    [[{ number: 18456, message: "Login failed for user 'sa'." }], 'login-refused', 'login'],
    [
      [
        { number: 4060, message: 'Cannot open database "x" requested by the login. The login failed.' },
        { number: 18456, message: "Login failed for user 'sa'." },
      ],
      'database-missing',
      'database',
    ],
    [[{ number: 18452, message: 'The login is from an untrusted domain.' }], 'login-refused', 'login'],
  ])('a refused login is told with its reason: %j', async (refuse, code, step) => {
    await withServer({ refuse }, async (server) => {
      const failure = await failureOf(openTable(server, { query: 'SELECT 1' }));
      expect(failure.code).toBe(code);
      expect(failure.message).toContain(refuse[0]?.message);
      expect(failure.message).not.toContain(PASSWORD);
      expect((await driverOf(server).test()).at(-1)).toMatchObject({ id: step, outcome: 'failed' });
    });
  });

  test('what the server says about a query is told', async () => {
    for (const [number, code] of [
      [208, 'query-failed'],
      [229, 'access-denied'],
    ] as const) {
      const answer = () => [errorToken(number, 'kata server')];
      await withServer({ answer }, async (server) => {
        const failure = await failureOf(openTable(server, { query: 'SELECT x FROM t' }));
        expect(failure.code).toBe(code);
        expect(failure.message).toContain('kata server');
      });
    }
  });

  test('an account that may write is warned about, since the session cannot be read-only', async () => {
    for (const [value, outcome] of [
      [1n, 'ok'],
      [0n, 'warning'],
    ] as const) {
      const columns = [{ name: '', type: [0x26, 4] }];
      const answer = () => [columnsToken(columns), rowToken([[4, ...littleEndian(value, 4)]])];
      await withServer({ answer }, async (server) => {
        expect((await driverOf(server).test()).at(-1)).toMatchObject({ id: 'read-only', outcome });
      });
    }
  });

  test('nobody at the port is told as unreachable', async () => {
    const server = await startTdsServer();
    await server.close();
    expect((await failureOf(openTable(server, { query: 'SELECT 1' }))).code).toBe('unreachable');
  });

  test('a Windows account logs in with its domain (NTLM)', async () => {
    await withServer({ answer: numbers(1) }, async (server) => {
      const reading = openTable(server, { query: 'SELECT 1 AS x', domain: 'KLINIK' });
      expect(await cellsOf(await reading)).toEqual([[0, '']]);
      const login = server.requests.find(({ type }) => type === packetType.login);
      const bytes = Buffer.from(login?.text ?? '', 'utf16le').toString('latin1');
      expect(bytes).toContain('NTLMSSP');
      expect(bytes).toContain('KLINIK');
    });
  });
});
