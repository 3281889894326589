import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fixture } from './openTestFile.ts';

const run = promisify(execFile);
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'America/New_York', 'Pacific/Apia'];
const files = [
  'libreoffice.xlsx',
  'libreoffice-1904.xlsx',
  'libreoffice.xls',
  'libreoffice.ods',
  'sheetjs.xlsb',
  'gnumeric-excel95.xls',
  'pythondbf-visualfoxpro.dbf',
  'access.accdb',
].map((name) => fixture(`source/${name}`));

describe('whatever the time zone of the PC', () => {
  test('serial 44959 is 2 February 2023', async () => {
    const printed = await Promise.all(zones.map((zone) => rowsIn(zone, [fixture('real/penerimaan.xlsx')])));
    for (const text of printed) {
      expect(text).toContain('{"kind":"date","date":"2023-02-02","time":null}');
      expect(text).toContain('"02/02/2023"');
    }
  });

  test('every cell and every display of every format is the same', async () => {
    const printed = await Promise.all(zones.map((zone) => rowsIn(zone, files)));
    expect(printed[0]).toContain('"time":"23:59:59"');
    expect(printed[0]).toContain('{"kind":"date","date":"2026-12-31","time":"20:00:00"}');
    expect(new Set(printed).size).toBe(1);
  });
});

/** What a process in the zone reads. */
async function rowsIn(zone: string, paths: readonly string[]): Promise<string> {
  const script = join(import.meta.dirname, 'printRows.ts');
  const { stdout } = await run(process.execPath, [script, ...paths], { env: { ...process.env, TZ: zone } });
  return stdout;
}
