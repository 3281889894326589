import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ExportError } from '../../../core/errors.ts';
import type { ExportColumn } from '../../../core/report/export/exportTable.ts';
import { writeExport } from '../../../core/report/export/writeExport.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

interface Row {
  readonly text: string | null;
  readonly number: number | null;
  readonly date: string | null;
  readonly moment: number | null;
}

const columns: readonly ExportColumn<Row>[] = [
  { title: 'Teks; "kutip"', width: 20, kind: 'text', value: ({ text }) => text },
  { title: 'Angka', width: 10, kind: 'number', value: ({ number }) => number },
  { title: 'Tanggal', width: 12, kind: 'date', value: ({ date }) => date },
  { title: 'Waktu', width: 20, kind: 'moment', timeZone: 'Asia/Jayapura', value: ({ moment }) => moment },
];
const full = {
  text: 'Rawat; "jalan"\nbaris dua',
  number: -1500.5,
  date: '2026-12-31',
  moment: Date.parse('2026-12-31T15:30:09.999Z'),
};
const empty = { text: null, number: null, date: null, moment: null };
const dangerous = ['=1+1', '+62811', '-5+1', '@SUM(A1)', '\t=1', '\r=1', '  =1'];

describe('a csv file', () => {
  test('is what Excel in Indonesia opens: byte order mark, semicolons, CRLF, quotes', async () => {
    expect(await csvOf([full, empty])).toBe(
      '\uFEFF"Teks; ""kutip""";Angka;Tanggal;Waktu\r\n' +
        '"Rawat; ""jalan""\nbaris dua";-1500.5;2026-12-31;2027-01-01 00:30:09\r\n' +
        ';;;\r\n',
    );
  });

  test.each(dangerous)('never holds %j as a formula', async (text) => {
    const [, row] = parsed(await csvOf([{ ...empty, text }]));
    expect(row?.[0]).toBe(`'${text}`);
  });

  test('keeps long digits and leading zeros, and leaves short numbers alone', async () => {
    const texts = ['3201012345678901', '008', '424111', '0', '-5', '-1.500,25'];
    const rows = parsed(await csvOf(texts.map((text) => ({ ...empty, text }))));
    expect(rows.slice(1).map((row) => row[0])).toEqual([
      "'3201012345678901",
      "'008",
      '424111',
      '0',
      '-5',
      '-1.500,25',
    ]);
  });

  test('gives back whatever text it was given', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ',', 'é', '😀') });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const rows = parsed(await csvOf(texts.map((each) => ({ ...full, text: `x${each}` }))));
        expect(rows.slice(1).map((row) => row[0])).toEqual(texts.map((each) => `x${each}`));
      }),
      { numRuns: 50 },
    );
  });
});

describe('an xlsx file', () => {
  test('has numbers as numbers, dates as dates that the zone of the computer does not move, text as text', async () => {
    const sheet = read(await xlsxOf([full, { ...empty, text: '3201012345678901' }]), { cellNF: true }).Sheets[
      'Uji'
    ];
    expect(sheet?.['A2']).toMatchObject({ t: 's', v: full.text });
    expect(sheet?.['B2']).toMatchObject({ t: 'n', v: -1500.5 });
    expect(sheet?.['C2']).toMatchObject({ t: 'n', v: 46_387, w: '31/12/2026' });
    expect(sheet?.['D2']).toMatchObject({ t: 'n', w: '01/01/2027 00:30:09' });
    expect(sheet?.['A3']).toMatchObject({ t: 's', v: '3201012345678901' });
    expect(sheet?.['B3']?.v).toBeUndefined();
  });

  test.each(dangerous)('never holds %j as a formula', async (text) => {
    const sheet = read(await xlsxOf([{ ...empty, text }]), { cellFormula: true }).Sheets['Uji'];
    expect(sheet?.['A2']).toMatchObject({ t: 's', v: `'${text}` });
    expect(sheet?.['A2']?.f).toBeUndefined();
  });

  test('goes on in further sheets, each with the titles, when one is full', async () => {
    const rows = Array.from({ length: 7 }, (_, number) => ({ ...empty, number }));
    const workbook = read(await xlsxOf(rows, 4));
    expect(workbook.SheetNames).toEqual(['Uji', 'Uji_2', 'Uji_3']);
    const numbers = workbook.SheetNames.map((name) =>
      utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1 }).map((row) => row[1]),
    );
    expect(numbers).toEqual([
      ['Angka', 0, 1, 2],
      ['Angka', 3, 4, 5],
      ['Angka', 6],
    ]);
  });

  test('holds control characters, half characters and texts longer than a cell', async () => {
    const texts = ['a\u0001b', 'c\ud83d', 'x'.repeat(40_000)];
    const sheet = read(await xlsxOf(texts.map((text) => ({ ...empty, text })))).Sheets['Uji'];
    expect(sheet?.['A2']?.v).toBe('a\u0001b');
    expect(String(sheet?.['A4']?.v)).toHaveLength(32_767);
    expect(String(sheet?.['A4']?.v)).toMatch(/x … \(dipotong\)$/);
  });
});

describe('writing', () => {
  test.each(['.xlsx', '.csv'])(
    'to %s takes rows only as they are written, and tells how far it is',
    async (extension) => {
      const folder = temporaryFolder();
      const seen: number[] = [];
      const path = join(folder, `log${extension}`);
      const isVisible: boolean[] = [];
      const written = await writeExport(
        path,
        { name: 'Uji', columns, rows: counting(2_500, () => isVisible.push(existsSync(path))) },
        { overwrites: false, onProgress: (rows) => seen.push(rows) },
      );
      expect(written).toBe(2_500);
      expect(seen).toEqual([1_000, 2_000, 2_500]);
      expect(isVisible).not.toContain(true);
      expect(readdirSync(folder)).toEqual([`log${extension}`]);
    },
  );

  test.each(['.xlsx', '.csv'])('to %s leaves nothing behind when it is cancelled', async (extension) => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const rows = counting(100_000, (number) => {
      if (number === 5_000) stop.abort();
    });
    const path = join(folder, `log${extension}`);
    const error = await refusal(path, rows, { overwrites: false, signal: stop.signal });
    expect(error.code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves the file that is there, unless it may be replaced', async () => {
    const path = join(temporaryFolder(), 'log.csv');
    writeFileSync(path, 'lama');
    expect((await refusal(path, [], { overwrites: false })).code).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('lama');
    await writeExport(path, { name: 'Uji', columns, rows: [] }, { overwrites: true });
    expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFF/);
  });

  test('says what it cannot do: another kind of file, a folder that is not there', async () => {
    const folder = temporaryFolder();
    expect((await refusal(join(folder, 'log.pdf'), [], { overwrites: false })).code).toBe('unknown-format');
    const error = await refusal(join(folder, 'tidak', 'ada', 'log.xlsx'), [full], { overwrites: false });
    expect(error.code).toBe('unwritable');
  });
});

async function csvOf(rows: readonly Row[]): Promise<string> {
  const path = join(temporaryFolder(), 'uji.csv');
  await writeExport(path, { name: 'Uji', columns, rows }, { overwrites: false });
  return readFileSync(path, 'utf8');
}

async function xlsxOf(rows: readonly Row[], rowsPerSheet?: number): Promise<Buffer> {
  const path = join(temporaryFolder(), 'uji.xlsx');
  const options = { overwrites: false, ...(rowsPerSheet === undefined ? {} : { rowsPerSheet }) };
  await writeExport(path, { name: 'Uji', columns, rows }, options);
  return readFileSync(path);
}

function parsed(text: string): string[][] {
  return Papa.parse<string[]>(text.replace('\uFEFF', ''), {
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
}

function* counting(count: number, onRow: (number: number) => void): Generator<Row> {
  for (let number = 1; number <= count; number += 1) {
    onRow(number);
    yield { ...full, number };
  }
}

/** What writing is refused with. */
async function refusal(
  path: string,
  rows: Iterable<Row>,
  options: Parameters<typeof writeExport>[2],
): Promise<ExportError> {
  const error: unknown = await writeExport(path, { name: 'Uji', columns, rows }, options).then(
    () => new Error('Nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof ExportError) return error;
  throw error;
}
