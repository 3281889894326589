import { describe, expect, test } from 'vitest';
import { inferColumnReading } from '../../../core/mapping/parse/columnReading.ts';
import type { DateOrder } from '../../../core/mapping/parse/dateText.ts';
import { parseCell } from '../../../core/mapping/parse/parseCell.ts';
import type { Parsed } from '../../../core/mapping/parse/parsed.ts';
import type { Cell } from '../../../core/source/source.ts';
import { dateCell, fieldOf, readColumn, valueOf, valuesOf } from './readColumn.ts';
import { decimal } from './writtenNumber.ts';

function read(cell: Cell, dateOrder?: DateOrder): Parsed | undefined {
  return readColumn('date', [cell], dateOrder === undefined ? {} : { dateOrder })[0];
}

describe('a text that is one day only', () => {
  test.each([
    '31/12/2026',
    '31-12-26',
    '31.12.2026',
    '12/31/2026',
    '31 Des 2026',
    '31 Des. 2026',
    '31 Desember 2026',
    '31 desember 26',
    '31-Des-26',
    '31/DEC/2026',
    'Kamis, 31 Desember 2026',
    'kamis 31 des 2026',
    'Kamis, 31/12/2026',
    'December 31, 2026',
    'Dec. 31 2026',
    '2026-12-31',
    '2026/12/31',
    '20261231',
    ' 31 / 12 / 2026 ',
    '31\u00a0Des\u00a02026',
    '2026-12-31 23:59:59',
    '2026-12-31T00:00:00.000',
    '31/12/2026 14.30',
    '31/12/2026 2:30 PM',
    '31 Desember 2026, pukul 08.00 WIB',
    '2026-12-31T23:30:00+07:00',
    '2026-12-31T08:00:00+09',
    '2026-12-31T14:59:59Z',
    '46387',
    '46387.75',
    '46387,75',
  ])('%s is 31 December 2026', (text) => {
    expect(valueOf(read(text))).toBe('2026-12-31');
  });

  test('two digits of a year are 1970 to 2069', () => {
    expect(['31-12-69', '31-12-70', '31 Des 00', '31 Des 99'].map((text) => valueOf(read(text)))).toEqual([
      '2069-12-31',
      '1970-12-31',
      '2000-12-31',
      '1999-12-31',
    ]);
  });

  test('all names of a month are known', () => {
    const names = ['Agu', 'Ags', 'Agt', 'Agustus', 'AUG', 'august'];
    expect(names.map((name) => valueOf(read(`1 ${name} 2026`)))).toEqual(names.map(() => '2026-08-01'));
    const november = ['Nop', 'Nov', 'Nopember', 'November'];
    expect(november.map((name) => valueOf(read(`1-${name}-26`)))).toEqual(november.map(() => '2026-11-01'));
  });
});

test.each([
  ['31/04/2026', 'tidak ada di kalender'],
  ['29/02/2026', 'tidak ada di kalender'],
  ['2026-02-29', 'tidak ada di kalender'],
  ['31 November 2026', 'tidak ada di kalender'],
  ['13/13/2026', 'tidak ada di kalender'],
  ['0000-00-00', 'tidak ada di kalender'],
  ['20261331', 'tidak ada di kalender'],
  ['Rabu, 31 Desember 2026', '31 Desember 2026 adalah hari Kamis'],
  ['2026-12-31T17:00:00.000Z', 'zona waktu lain'],
  ['2026-12-31T10:00:00-05:00', 'zona waktu lain'],
  ['31/12/2026 24:00', 'bukan tanggal yang dikenal'],
  ['31/12/2026 10:60', 'bukan tanggal yang dikenal'],
  ['31/12/2026 catatan', 'bukan tanggal yang dikenal'],
  ['31/12-2026', 'bukan tanggal yang dikenal'],
  ['Desember 2026', 'bukan tanggal yang dikenal'],
  ['31/12', 'bukan tanggal yang dikenal'],
  ['2026', 'bukan tanggal yang dikenal'],
  ['31 Bulan 2026', 'bukan tanggal yang dikenal'],
  ['31122026', 'bukan tanggal yang dikenal'],
  ['12345', 'bukan tanggal yang dikenal'],
  ['-', 'bukan tanggal yang dikenal'],
])('%s is refused: %s', (text, reason) => {
  expect(read(text)).toMatchObject({
    ok: false,
    problem: { code: 'not-a-date', message: expect.stringContaining(reason) },
  });
});

describe('a text that could be two days', () => {
  test('is blocked when nothing decides, and says what it could mean', () => {
    expect(read('03/04/2026')).toEqual({
      ok: false,
      problem: {
        code: 'ambiguous-date',
        message:
          '"03/04/2026" dapat berarti 3 April 2026 atau 4 Maret 2026. Nilai lain di kolom ini tidak menentukan mana yang benar.',
        remedy:
          'Tentukan urutan tanggal kolom ini pada pemetaan (hari-bulan-tahun, bulan-hari-tahun, atau tahun-bulan-hari).',
      },
    });
  });

  test('is read when both are the same day', () => {
    expect(valueOf(read('05/05/2026'))).toBe('2026-05-05');
  });

  test('is read as the operator chose', () => {
    expect(valueOf(read('03/04/2026', 'day-month-year'))).toBe('2026-04-03');
    expect(valueOf(read('03/04/2026', 'month-day-year'))).toBe('2026-03-04');
    expect(valueOf(read('26-11-24', 'year-month-day'))).toBe('2026-11-24');
  });

  test('is read as the rest of the column is written', () => {
    expect(valuesOf('date', ['03/04/2026', '13/04/2026'])).toEqual(['2026-04-03', '2026-04-13']);
    expect(valuesOf('date', ['03/04/2026', '04/13/2026'])).toEqual(['2026-03-04', '2026-04-13']);
  });

  test('is not decided by dates that show no order', () => {
    const [ambiguous] = readColumn('date', [
      '03/04/2026',
      '2026-04-13',
      '13 April 2026',
      dateCell('2026-04-13'),
    ]);
    expect(valueOf(ambiguous)).toBe('refused: ambiguous-date');
  });

  test('is blocked when the column disagrees with itself, and both sides are shown', () => {
    const [ambiguous, dayFirst, monthFirst] = readColumn('date', ['03/04/2026', '13/04/2026', '04/13/2026']);
    expect(ambiguous).toMatchObject({
      problem: { message: expect.stringContaining('misalnya "13/04/2026" dan "04/13/2026"') },
    });
    expect([dayFirst, monthFirst].map(valueOf)).toEqual(['2026-04-13', '2026-04-13']);
  });

  test('is decided by its weekday', () => {
    expect(valueOf(read('Jumat, 03/04/2026'))).toBe('2026-04-03');
    expect(valueOf(read('Rabu, 03/04/2026'))).toBe('2026-03-04');
  });
});

test('a date that does not fit the order that the operator chose is refused', () => {
  expect(valueOf(read('31/12/2026', 'month-day-year'))).toBe('refused: not-a-date');
  expect(valueOf(read('31/12/2026', 'year-month-day'))).toBe('refused: not-a-date');
  expect(valueOf(read('2026-12-31', 'month-day-year'))).toBe('2026-12-31');
});

describe('years of two digits', () => {
  test('stand last, as Indonesians write them', () => {
    expect(valuesOf('date', ['29-11-26', '30-11-26', '01-12-26'])).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
  });

  test('are not told from days where the last number changes and the first does not', () => {
    const column = ['26-11-20', '26-11-21', '26-11-22'];
    expect(valuesOf('date', column)).toEqual(column.map(() => 'refused: ambiguous-date'));
    expect(valuesOf('date', column, { dateOrder: 'year-month-day' })).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
  });
});

test('years of two digits that may stand in front can contradict other dates, but not decide them', () => {
  const short = ['04-13-26', '04-13-27'];
  expect(valuesOf('date', ['03/04/2026', ...short])[0]).toBe('refused: ambiguous-date');
  expect(valuesOf('date', ['03/04/2026', '13/04/2026', ...short])[0]).toBe('refused: ambiguous-date');
});

describe('real dates of a spreadsheet', () => {
  test('stand beside dates as text', () => {
    const column = [dateCell('2026-04-03'), '13/04/2026', '05/04/2026'];
    expect(valuesOf('date', column)).toEqual(['2026-04-03', '2026-04-13', '2026-04-05']);
  });

  test('are blocked where day and month look swapped, unless the operator chose an order', () => {
    const column = [...['2026-01-04', '2026-02-04', '2026-03-04'].map(dateCell), '13/04/2026', '14/04/2026'];
    expect(valuesOf('date', column)).toEqual([
      ...Array.from({ length: 3 }, () => 'refused: ambiguous-date'),
      '2026-04-13',
      '2026-04-14',
    ]);
    expect(valuesOf('date', column.slice(0, 3), { dateOrder: 'day-month-year' })).toEqual([
      '2026-01-04',
      '2026-02-04',
      '2026-03-04',
    ]);
  });
});

describe('plain numbers', () => {
  test('are serials where that gives a day from 1990 to 2100', () => {
    expect([44959, 44959.999, 32874, 73415].map((cell) => valueOf(read(cell)))).toEqual([
      '2023-02-02',
      '2023-02-02',
      '1990-01-01',
      '2100-12-31',
    ]);
    expect([32873, 73416, 1, 2026, -44959, 1e9].map((cell) => valueOf(read(cell)))).toEqual(
      Array.from({ length: 6 }, () => 'refused: not-a-date'),
    );
  });

  test('are counted from 1904 where the workbook does so', () => {
    const reading = inferColumnReading([], 'date', {}, 1904);
    expect(valueOf(parseCell(43497, '43497', fieldOf('date'), reading))).toBe('2023-02-02');
  });

  test('may be year, month and day in a row', () => {
    expect(valueOf(read(20261231))).toBe('2026-12-31');
    expect(valueOf(read({ kind: 'decimal', value: decimal('20261231') }))).toBe('2026-12-31');
    expect(valueOf(read(20261331))).toBe('refused: not-a-date');
  });
});
