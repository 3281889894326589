import { describe, expect, test } from 'vitest';
import { readZipDirectory } from '../../../core/source/file/zipArchive.ts';
import { openTestFile, openTestTable, readAll, refusalOf, writeTestFile } from '../openTestFile.ts';
import { bothReadingsOf } from './bothReadings.ts';
import { writeXlsx, type WrittenCell, type WrittenSheet } from './writeXlsx.ts';

describe('a workbook larger than one piece', () => {
  test('is read by ourselves, and equal to what the general library reads', async () => {
    const { own, general, handedOver } = await bothReadingsOf(writeXlsx([largeSheet('Besar', 12_000)]));
    expect(own).toEqual(general);
    expect(own[0]?.table?.rows).toHaveLength(12_000);
    expect(handedOver).toBe(0);
  });
});

describe('a workbook that is damaged in one sheet', () => {
  test('still tells its sheets and gives the others', async () => {
    const source = await openTestFile(await workbookWithDamage());
    expect((await source.listTables()).map(({ name, empty }) => [name, empty])).toEqual([
      ['Utuh', false],
      ['Rusak', false],
    ]);
    expect(await readAll(await source.openTable({ table: 'Utuh' }))).toHaveLength(2);
  });

  test('refuses the damaged one before any of its rows is used', async () => {
    const source = await openTestFile(await workbookWithDamage());
    const refusal = await refusalOf(source.openTable({ table: 'Rusak' }));
    expect(refusal.code).toBe('unreadable');
    expect(refusal.message).toContain('data.xlsx');
  });
});

describe('texts that the general library reads wrongly as the result of a formula', () => {
  test.each(['&lt;b&gt;', '&amp;', '_x005F_x000D_', 'a_x005F_x0041_b'])(
    '%s is read once, not twice',
    async (text) => {
      const path = await writeTestFile(
        'data.xlsx',
        writeXlsx([oneColumn([textCell('judul'), textCell(text)])]),
      );
      const [row] = await readAll(await openTestTable(path));
      expect(row?.cells).toEqual([text.replaceAll('_x005F_', '_')]);
    },
  );
});

function textCell(text: string): WrittenCell {
  return { kind: 'text', text, as: 'formula', style: 0 };
}

function oneColumn(cells: readonly WrittenCell[]): WrittenSheet {
  return {
    name: 'Data',
    state: 'visible',
    merges: [],
    rows: cells.map((cell) => ({ gap: 0, cells: [{ ...cell, gap: 0 }] })),
  };
}

function largeSheet(name: string, count: number): WrittenSheet {
  const rows = Array.from({ length: count }, (_, index): WrittenSheet['rows'][number] => ({
    gap: index % 100 === 0 ? 3 : 0,
    cells: [
      { kind: 'number', value: String(45_000 + (index % 900)), style: 1, gap: 0 },
      { kind: 'text', text: `uraian ${index}`, as: index % 2 === 0 ? 'shared' : 'inline', style: 0, gap: 0 },
      { kind: 'number', value: String(index * 1234.5), style: 3, gap: index % 3 },
    ],
  }));
  return { name, state: 'visible', merges: ['A1:B1'], rows };
}

/** The second sheet's packed bytes are changed near their end. */
async function workbookWithDamage(): Promise<string> {
  const whole = oneColumn([textCell('judul'), textCell('a'), textCell('b')]);
  const bytes = writeXlsx([{ ...whole, name: 'Utuh' }, largeSheet('Rusak', 9000)]);
  const entry = readZipDirectory(bytes).find(({ name }) => name === 'xl/worksheets/sheet2.xml');
  const end = (entry?.offset ?? 0) + (entry?.compressedSize ?? 0);
  bytes.fill(0, end - 1000, end - 900);
  return writeTestFile('data.xlsx', bytes);
}
