import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixture } from '../openTestFile.ts';
import { bothReadings } from './bothReadings.ts';

const workbooks = globSync('**/*.{xlsx,xlsm}', { cwd: fixture('.') })
  .filter((name) => !name.includes('password'))
  .toSorted();

describe('workbooks by every writer that we have', () => {
  test('there are some', () => {
    expect(workbooks.length).toBeGreaterThan(7);
  });

  test.each(workbooks)(
    '%s: our own reader and the general library read the same, cell by cell',
    async (name) => {
      const { own, general } = await bothReadings(fixture(name));
      expect(own).toEqual(general);
      expect(own.some((sheet) => (sheet.table?.rows.length ?? 0) > 0)).toBe(true);
    },
  );

  test.each(workbooks)('%s: nothing in it is unusual', async (name) => {
    expect((await bothReadings(fixture(name))).handedOver).toBe(0);
  });
});
