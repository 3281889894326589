import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { openTestTable, readAll, writeTestFile } from './openTestFile.ts';

describe('xls of every age', () => {
  test.each(['biff2', 'biff3', 'biff4', 'biff5', 'biff8'])('%s', async (bookType) => {
    if (!isBookType(bookType)) throw new TypeError(bookType);
    const sheet = utils.aoa_to_sheet([
      ['nama', 'tgl', 'jumlah'],
      ['Poli Umum', { t: 'n', v: 44_959, z: 'd/m/yy' }, 1500.5],
      ['Poli Gigi', { t: 'n', v: 44_960, z: 'd/m/yy' }, -3],
    ]);
    const bytes: Buffer = write(
      { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } },
      { type: 'buffer', bookType },
    );
    const rows = await readAll(await openTestTable(await writeTestFile('lama.xls', bytes)));
    expect(rows.map((row) => [row.cells[0], row.cells[2]])).toEqual([
      ['Poli Umum', 1500.5],
      ['Poli Gigi', -3],
    ]);
  });
});

/** The library writes more types than its typings name. */
function isBookType(name: string): name is BookType {
  return name.startsWith('biff');
}
