import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawRow, RawTable } from '../../../core/source/rawTable.ts';
import type { Cell } from '../../../core/source/source.ts';
import { createCellReader } from '../../../core/source/file/xlsx/cellReader.ts';
import type { SheetParts } from '../../../core/source/file/xlsx/sheetParts.ts';
import { streamRows } from '../../../core/source/file/xlsx/streamRows.ts';
import { rawRow } from '../rawRows.ts';
import { pieces } from './pieces.ts';

const rows = Array.from({ length: 12 }, (_, index) => {
  const number = index + 2;
  return `<row r="${number}" spans="1:3"><c r="A${number}" t="inlineStr"><is><t>teks é${number}</t></is></c><c r="C${number}" s="1"><v>${46000 + number}</v></c></row>`;
}).join('');

describe('rows of a sheet', () => {
  test('are the same wherever its XML is cut into pieces', async () => {
    const expected = await read(partsOf(rows, [100_000]));
    expect(expected).toHaveLength(12);
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lengths, async (chosen) => {
        expect(await read(partsOf(rows, chosen))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('a row that writes its cells without any blank is read as one that does not', async () => {
    const spaced = '<row r="1">\n  <c r="A1">\n<v>1</v>\n</c>\n\t<c r="B1"><v>2</v></c>\n</row>\n';
    expect(await read(partsOf(spaced))).toEqual([[1, [1, 2], ['1', '2']]]);
  });

  test('reading ends where the reader stops', async () => {
    let hasEnded = false;
    const watched = async function* (): AsyncGenerator<Buffer> {
      try {
        yield* pieces(sheetXml(rows), [100]);
      } finally {
        hasEnded = true;
      }
    };
    for await (const row of streamRows({ ...partsOf(rows), pieces: watched })) {
      if (row.number === 3) break;
    }
    expect(hasEnded).toBe(true);
  });

  test('a cancelled read ends with a SourceError', async () => {
    const reading = streamRows(partsOf(rows), AbortSignal.abort());
    await expect(reading.next()).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('what our own reader does not know', () => {
  const unusual = '<row r="20"><!-- catatan --><c r="A20"><v>1</v></c></row>';

  test('is read by the general library from there on', async () => {
    const own = await read(partsOf(rows));
    const general = tableOf([
      ...own.map(([number]) => rawRow(number, ['tidak dipakai'])),
      rawRow(20, [1]),
      rawRow(21, [2]),
    ]);
    const found = await read({ ...partsOf(rows + unusual), openGenerally: async () => general });
    expect(found.slice(0, 12)).toEqual(own);
    expect(found.slice(12).map(([number, cells]) => [number, cells])).toEqual([
      [20, [1]],
      [21, [2]],
    ]);
  });

  test('is refused where the general library cannot read it either', async () => {
    const parts = { ...partsOf(rows + unusual), openGenerally: async () => null };
    await expect(read(parts)).rejects.toMatchObject({ code: 'unreadable', place: { table: 'Data' } });
  });

  test('is refused where rows before it only show up later', async () => {
    const general = tableOf([
      rawRow(1, ['terlambat']),
      ...Array.from({ length: 12 }, (_, index) => rawRow(index + 2, [1])),
    ]);
    const parts = { ...partsOf(rows + unusual), openGenerally: async () => general };
    await expect(read(parts)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('rows that are not in their order', () => {
  test.each([
    ['an earlier row', '<row r="5"><c r="A5"><v>1</v></c></row>'],
    ['the same row again', '<row r="13"><c r="A13"><v>1</v></c></row>'],
  ])('%s later on is refused, since it might change what was read', async (_, late) => {
    await expect(read(partsOf(rows + late))).rejects.toMatchObject({
      code: 'unreadable',
      message:
        'Baris-baris lembar "Data" di data.xlsx tersimpan tidak berurutan, jadi isinya tidak dapat dibaca dengan pasti.',
    });
  });
});

function partsOf(rowsXml: string, lengths: readonly number[] = [64]): SheetParts {
  return {
    file: 'data.xlsx',
    name: 'Data',
    dateSystem: 1900,
    pieces: () => pieces(sheetXml(rowsXml), lengths),
    read: createCellReader({ dateSystem: 1900, formats: ['General', 'dd/mm/yyyy'], texts: [] }),
    showNumber: (number, style) => (style === 0 ? String(number) : `${number}/${style}`),
    openGenerally: () => Promise.reject(new Error('Nothing here is unusual')),
  };
}

function sheetXml(rowsXml: string): Buffer {
  return Buffer.from(`<worksheet><sheetData>${rowsXml}</sheetData><pageMargins/></worksheet>`);
}

function tableOf(given: readonly RawRow[]): RawTable {
  return {
    file: 'data.xlsx',
    name: 'Data',
    merges: [],
    isDelimited: false,
    async *rows() {
      yield* given;
    },
  };
}

async function read(parts: SheetParts): Promise<[number, readonly Cell[], readonly string[]][]> {
  const found: [number, readonly Cell[], readonly string[]][] = [];
  for await (const row of streamRows(parts)) {
    found.push([row.number, row.cells, row.cells.map((_, index) => row.display(index))]);
  }
  return found;
}
