import { describe, expect, test } from 'vitest';
import { inferColumnReading } from '../../../core/mapping/parse/columnReading.ts';
import type { NumberStyle } from '../../../core/mapping/parse/numberText.ts';
import { parseCell } from '../../../core/mapping/parse/parseCell.ts';
import type { Parsed } from '../../../core/mapping/parse/parsed.ts';
import type { Cell } from '../../../core/source/source.ts';
import { dateCell, fieldOf, readColumn, valueOf, valuesOf } from './readColumn.ts';
import { decimal } from './writtenNumber.ts';

function read(cell: Cell, numberStyle?: NumberStyle): Parsed | undefined {
  return readColumn('decimal', [cell], numberStyle === undefined ? {} : { numberStyle })[0];
}

describe('a text that is a number in one way only', () => {
  test.each([
    ['1.234.567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ['1234567', '1234567'],
    ['1234.5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1234.567', '1234.567'],
    ['0.123', '0.123'],
    ['0,123', '0.123'],
    ['.5', '0.5'],
    ['Rp 1.500.000,00', '1500000'],
    ['Rp1.500.000,-', '1500000'],
    ['Rp. 1.500,-', '1500'],
    ['rp 250', '250'],
    ['IDR 2.500.000', '2500000'],
    ['1 234 567', '1234567'],
    ['1\u00a0234\u00a0567,5', '1234567.5'],
    ['1\u202f234 567.25', '1234567.25'],
    ['(1.000.000)', '-1000000'],
    ['-12,5', '-12.5'],
    ['+7', '7'],
    ['\u2212 7', '-7'],
    ['-', '0'],
    ['\u2013', '0'],
    ['Rp -', '0'],
    ['007', '7'],
    ["'1500000", '1500000'],
    ['="1500000"', '1500000'],
    ['1.5E+10', '15000000000'],
    ['1,5e10', '15000000000'],
    ['2.5E-3', '0.0025'],
    ['123456789012345678901234567890,12', '123456789012345678901234567890.12'],
  ])('%s is read', (text, expected) => {
    expect(valueOf(read(text))).toBe(expected);
  });

  test.each([
    '12 orang',
    'Rp',
    '+',
    '--',
    '(5',
    '(-5)',
    '-+5',
    '1.2.3',
    '1,23,456',
    '1.234,567.8',
    '1.234.567.89',
    '12.34.567',
    '1 23',
    '1 234.567',
    '5.',
    '1,',
    '1.500.-',
    '١٢٣',
    '0x1F',
    'NaN',
    'Infinity',
    '31/12/2026',
  ])('%s is refused', (text) => {
    expect(valueOf(read(text))).toBe('refused: not-a-number');
  });
});

describe('a text that could be two numbers', () => {
  test.each(['1.234', '1,234', '12.000', 'Rp 999.999', '(1,000)', '1.234%'])(
    '%s is blocked when nothing decides',
    (text) => {
      expect(valueOf(read(text))).toBe('refused: ambiguous-number');
    },
  );

  test('says what it could mean and how to decide', () => {
    expect(read('1.234')).toEqual({
      ok: false,
      problem: {
        code: 'ambiguous-number',
        message:
          '"1.234" dapat berarti 1234 atau 1,234. Nilai lain di kolom ini tidak menentukan mana yang benar.',
        remedy: 'Tentukan gaya angka kolom ini pada pemetaan (Indonesia 1.234,5 atau Inggris 1,234.5).',
      },
    });
  });

  test('is read as the operator chose', () => {
    expect(valueOf(read('1.234', 'indonesian'))).toBe('1234');
    expect(valueOf(read('1.234', 'english'))).toBe('1.234');
  });

  test('is read as the rest of the column is written', () => {
    expect(valuesOf('decimal', ['985', '1.234', '2.500,75'])).toEqual(['985', '1234', '2500.75']);
    expect(valuesOf('decimal', ['1.234', '2,500.75'])).toEqual(['1.234', '2500.75']);
  });

  test('is blocked when the column disagrees with itself, and both sides are shown', () => {
    const [ambiguous, indonesian, english] = readColumn('decimal', ['1.234', '1.234,5', '1,234.5']);
    expect(valueOf(ambiguous)).toBe('refused: ambiguous-number');
    expect(ambiguous).toMatchObject({
      problem: {
        message: expect.stringContaining('memuat dua gaya, misalnya "1.234,5" dan "1,234.5"'),
      },
    });
    expect([indonesian, english].map(valueOf)).toEqual(['1234.5', '1234.5']);
  });

  test('is not decided by the field wanting whole numbers', () => {
    const reading = inferColumnReading(['1.234'], 'integer');
    expect(valueOf(parseCell('1.234', '1.234', fieldOf('integer'), reading))).toBe(
      'refused: ambiguous-number',
    );
  });

  test('is not decided by a number in scientific notation', () => {
    expect(valuesOf('decimal', ['1.234', '1.5E+10'])).toEqual(['refused: ambiguous-number', '15000000000']);
  });
});

test('a text that does not fit the style that the operator chose is refused', () => {
  expect(valueOf(read('1,234.5', 'indonesian'))).toBe('refused: not-a-number');
  expect(valueOf(read('1.234,5', 'english'))).toBe('refused: not-a-number');
});

describe('a percentage', () => {
  test('is read as it is shown', () => {
    expect(valueOf(read('75,5%'))).toBe('75.5');
    expect(valueOf(read('75.5 %'))).toBe('75.5');
    expect(read('75,5%')).toMatchObject({ remark: { code: 'percent-as-shown', once: 'per-column' } });
  });

  test('is read as it is shown when the cell holds the fraction', () => {
    const reading = inferColumnReading([], 'decimal');
    expect(valueOf(parseCell(0.755, '75,5%', fieldOf('decimal'), reading))).toBe('75.5');
    expect(valueOf(parseCell(0.7554, '76%', fieldOf('decimal'), reading))).toBe('75.54');
    expect(valueOf(parseCell(-0.1, '-10%', fieldOf('decimal'), reading))).toBe('-10');
  });

  test('is the cell itself when the format only adds the sign', () => {
    const reading = inferColumnReading([], 'decimal');
    expect(valueOf(parseCell(75.5, '75,5%', fieldOf('decimal'), reading))).toBe('75.5');
    expect(valueOf(parseCell(1, '1%', fieldOf('decimal'), reading))).toBe('1');
  });

  test('is refused in a field for whole numbers', () => {
    const reading = inferColumnReading([], 'integer');
    expect(valueOf(parseCell('75%', '75%', fieldOf('integer'), reading))).toBe('refused: not-a-number');
    expect(valueOf(parseCell(0.75, '75%', fieldOf('integer'), reading))).toBe('refused: not-a-number');
  });
});

describe('a number in scientific notation', () => {
  test('is pointed out where digits may be missing', () => {
    expect(read('1.5E+10')).toMatchObject({
      value: '15000000000',
      remark: { code: 'digits-lost', severity: 'warning' },
    });
    expect(read('1.2345E+3')).toEqual({ ok: true, value: '1234.5' });
  });

  test("is refused where it is Excel's six digits of a longer number", () => {
    expect(valueOf(read('1.23457E+11'))).toBe('refused: digits-lost');
    expect(valueOf(read('1,23457E+11'))).toBe('refused: digits-lost');
  });
});

describe('a cell that is no text', () => {
  test('a double gives the 15 digits that a spreadsheet shows', () => {
    expect(valueOf(read(0.1 + 0.2))).toBe('0.3');
    expect(valueOf(read(1500000.5))).toBe('1500000.5');
    expect(valueOf(read(-0))).toBe('0');
    expect(valueOf(read(999999999999999))).toBe('999999999999999');
  });

  test('a decimal of a database stays exact', () => {
    const value = decimal('1234567890123456789.12');
    expect(valueOf(read({ kind: 'decimal', value }))).toBe('1234567890123456789.12');
  });

  test('an empty cell, and a text of blanks, has no value', () => {
    expect([null, '', ' \u00a0', '\u200b'].map((cell) => read(cell))).toEqual(
      Array.from({ length: 4 }, () => ({ ok: true, value: null })),
    );
  });

  test('a date and a truth value are refused', () => {
    expect(valueOf(read(dateCell('2026-05-01')))).toBe('refused: not-a-number');
    expect(valueOf(read(true))).toBe('refused: wrong-type');
  });

  test('an error, and a formula without a value, says so', () => {
    expect(valueOf(read({ kind: 'error', error: '#N/A' }))).toBe('refused: error-cell');
    expect(valueOf(read('#DIV/0!'))).toBe('refused: error-cell');
    expect(valueOf(read('########'))).toBe('refused: error-cell');
    expect(read({ kind: 'error', error: '#N/A' })).toMatchObject({
      problem: { message: 'Sel ini berisi kesalahan rumus "#N/A", bukan nilai.' },
    });
    expect(read({ kind: 'error', error: 'data biner' })).toMatchObject({
      problem: { message: 'Isi sel ini tidak dapat dipakai sebagai nilai: data biner.' },
    });
    expect(read({ kind: 'missing-value' })).toMatchObject({
      problem: {
        code: 'formula-without-value',
        remedy: 'Buka berkas di Excel, tekan Ctrl+Alt+F9, lalu simpan.',
      },
    });
  });
});
