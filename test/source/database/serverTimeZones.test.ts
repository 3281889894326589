import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { date } from './readingHelpers.ts';
import { describeWith } from './servers.ts';
import { testServers, withDatabase } from './testDatabase.ts';

const run = promisify(execFile);
/** New York has no 02:30 on 8 March 2026, and Jakarta had no 00:10 on 23 March 1942. */
const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'UTC', 'America/New_York', 'Pacific/Apia'];

for (const { kind, title, isThere } of testServers) {
  describeWith(title, isThere)(`reading ${title}, whatever the time zone of the PC`, () => {
    test('dates and times are those of the database, and so is the date that a query asks for', async () => {
      await withDatabase(kind, async (database) => {
        const moment = kind === 'mysql' ? 'datetime' : 'timestamp';
        await database.run(`CREATE TABLE kejadian (tgl date, saat ${moment}, jam time)`);
        await database.insert('kejadian', [
          "'2026-03-08', '2026-03-08 02:30:00', '02:30:00'",
          "'1942-03-23', '1942-03-23 00:10:00', '23:59:59'",
          "'1900-01-01', '1900-01-01 00:00:00', '00:00:00'",
          "'2026-03-09', '2026-03-09 00:00:00', '12:00:00'",
        ]);
        const query = 'SELECT tgl, saat, jam FROM kejadian WHERE tgl <= :tanggal ORDER BY tgl DESC';
        const settings = JSON.stringify(database.settings({ query }));
        const script = join(import.meta.dirname, 'printReading.ts');
        const inZone = async (TZ: string): Promise<unknown> => {
          const environment = { ...process.env, TZ };
          const { stdout } = await run(process.execPath, [script, settings, '2026-03-08'], {
            env: environment,
          });
          return JSON.parse(stdout);
        };
        const expected = [
          [date('2026-03-08'), date('2026-03-08', '02:30:00'), '02:30:00'],
          [date('1942-03-23'), date('1942-03-23', '00:10:00'), '23:59:59'],
          [date('1900-01-01'), date('1900-01-01'), '00:00:00'],
        ];
        expect(await Promise.all(zones.map(inZone))).toEqual(zones.map(() => expected));
      });
    });
  });
}
