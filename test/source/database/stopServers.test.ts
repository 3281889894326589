import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../core/clock.ts';
import type { DatabaseDriver } from '../../../core/source/database/driver.ts';
import { serverConnector } from '../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../core/source/database/serverDriver.ts';
import { systemClock } from '../../../core/systemClock.ts';
import { drain, failureOf } from './readingHelpers.ts';
import { describeWith } from './servers.ts';
import { testServers, withDatabase, type TestDatabase } from './testDatabase.ts';

/** Keeps the server busy for hours before the first row, or sends rows without end. */
const endless = {
  counting: 'SELECT COUNT(*) FROM angka a CROSS JOIN angka b CROSS JOIN angka c CROSS JOIN angka d',
  sending: 'SELECT a.x FROM angka a CROSS JOIN angka b CROSS JOIN angka c CROSS JOIN angka d',
};

for (const { kind, title, isThere } of testServers) {
  describeWith(title, isThere)(`the work of ${title} stops`, () => {
    test('when the reading is cancelled before its first row', async () => {
      await withNumbers(kind, async (database) => {
        const cancel = new AbortController();
        const reading = failureOf(readAll(driverOf(database), endless.counting, cancel.signal));
        await isWorking(database, true);
        cancel.abort();
        expect((await reading).code).toBe('cancelled');
        await isWorking(database, false);
      });
    });

    test('when the time limit has passed without an answer', async () => {
      await withNumbers(kind, async (database) => {
        const clock = haltedClock();
        const reading = failureOf(readAll(driverOf(database, clock), endless.counting));
        await isWorking(database, true);
        clock.pass(31_000);
        expect((await reading).code).toBe('timed-out');
        await isWorking(database, false);
      });
    });

    test('when the reading is cancelled between rows, and no row comes after', async () => {
      await withNumbers(kind, async (database) => {
        const cancel = new AbortController();
        const { rows } = await driverOf(database).stream(statement(endless.sending), cancel.signal);
        let count = 0;
        const read = async (): Promise<void> => {
          for await (const row of rows) {
            count += row.length;
            if (count === 500) cancel.abort();
          }
        };
        expect((await failureOf(read())).code).toBe('cancelled');
        expect(count).toBe(500);
        await isWorking(database, false);
      });
    });

    test('when the server itself ends the connection, which is told', async () => {
      await withNumbers(kind, async (database) => {
        const { rows } = await driverOf(database).stream(statement(endless.sending));
        const read = async (): Promise<void> => {
          let count = 0;
          for await (const _ of rows) if ((count += 1) === 1) await database.endOtherSessions();
        };
        expect((await failureOf(read())).code).toBe('unreachable');
      });
    });

    test('when the rows are left, and when the source is closed under a reader', async () => {
      await withNumbers(kind, async (database) => {
        const left = await driverOf(database).stream(statement(endless.sending));
        for await (const row of left.rows) {
          expect(row).toHaveLength(1);
          break;
        }
        await isWorking(database, false);

        const driver = driverOf(database);
        const { rows } = await driver.stream(statement(endless.sending));
        const read = async (): Promise<void> => {
          for await (const _ of rows) await driver.close();
        };
        expect((await failureOf(read())).code).toBe('cancelled');
        await isWorking(database, false);
      });
    });
  });
}

describe('the halted clock of these tests', () => {
  test('lets its sleepers go when time is made to pass', async () => {
    const clock = haltedClock();
    const slept = clock.sleep(1000).then(() => clock.now());
    clock.pass(5000);
    expect(await slept).toBe(5000);
  });
});

async function withNumbers(
  kind: TestDatabase['kind'],
  work: (database: TestDatabase) => Promise<void>,
): Promise<void> {
  await withDatabase(kind, async (database) => {
    await database.run('CREATE TABLE angka (x int)');
    await database.insert(
      'angka',
      Array.from({ length: 2000 }, (_, x) => String(x)),
    );
    await work(database);
  });
}

function driverOf(database: TestDatabase, clock: Clock = systemClock) {
  const connector = serverConnector(database.settings(), database.password);
  return serverDriver(connector, { clock, timeoutSeconds: 30, password: database.password });
}

async function readAll(driver: DatabaseDriver, text: string, signal?: AbortSignal): Promise<number> {
  return drain((await driver.stream(statement(text), signal)).rows);
}

function statement(text: string) {
  return { statement: { text, values: [] } };
}

async function isWorking(database: TestDatabase, expected: boolean): Promise<void> {
  await expect.poll(async () => (await database.activeStatements()) > 0, { timeout: 10_000 }).toBe(expected);
}

/** A clock that stands still until time is made to pass, which ends every sleep. */
function haltedClock(): Clock & { pass(durationMs: number): void } {
  let now = 0;
  const gate = Promise.withResolvers<void>();
  return {
    now: () => now,
    sleep: () => gate.promise,
    pass(durationMs) {
      now += durationMs;
      gate.resolve();
    },
  };
}
