import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../core/catalogue/dataset.ts';
import { plainReading } from '../../../core/mapping/parse/columnReading.ts';
import { parseCell } from '../../../core/mapping/parse/parseCell.ts';
import type { Cell } from '../../../core/source/source.ts';
import { dateCell, fieldOf, shownOf, valueOf } from './readColumn.ts';
import { decimal } from './writtenNumber.ts';

const bank: Field = { ...fieldOf('string'), name: 'kdbank', reference: 'bank' };

function read(cell: Cell, shown = shownOf(cell), field = fieldOf('string')) {
  return parseCell(cell, shown, field, plainReading);
}

describe('text', () => {
  test.each([
    ['  Poli Anak ', 'Poli Anak'],
    ['Poli\u00a0 Anak\n', 'Poli Anak'],
    ['\u200bVIP\ufeff', 'VIP'],
    ['0012345678', '0012345678'],
    ["'008", '008'],
    ['="0012"', '0012'],
    ["Jum'at", "Jum'at"],
    ['-', '-'],
    ['1.234', '1.234'],
    ['1E5', '1E5'],
  ])('%j is %j', (text, expected) => {
    expect(valueOf(read(text))).toBe(expected);
  });

  test('that is empty has no value', () => {
    expect(['', '  ', '="" ', null].map((cell) => valueOf(read(cell)))).toEqual([null, null, null, null]);
  });

  test.each(['#N/A', '#REF!', '#DIV/0!', '#####'])('%s is an error and no name', (text) => {
    expect(valueOf(read(text))).toBe('refused: error-cell');
  });

  test('that begins like an error is text', () => {
    expect(valueOf(read('#1 Melati'))).toBe('#1 Melati');
  });
});

describe('a number in a text field', () => {
  test('gives its digits', () => {
    expect(valueOf(read(424111))).toBe('424111');
    expect(valueOf(read(424111, '424.111'))).toBe('424111');
    expect(valueOf(read(123456789012345, '1,23457E+14'))).toBe('123456789012345');
    expect(valueOf(read({ kind: 'decimal', value: decimal('12345678901234567') }))).toBe('12345678901234567');
  });

  test('keeps the leading zeros that its format shows', () => {
    expect(valueOf(read(12345678, '0012345678'))).toBe('0012345678');
    expect(valueOf(read(8, '009'))).toBe('8');
  });

  test('of more than 15 digits has lost some of them', () => {
    expect(read(3174012345678901, '3,17401E+15')).toEqual({
      ok: false,
      problem: {
        code: 'digits-lost',
        message:
          'Nomor "3,17401E+15" tersimpan sebagai angka yang terlalu panjang, sehingga digit terakhirnya sudah hilang.',
        remedy: 'Di Excel, ubah format kolom menjadi Teks, ketik ulang nomor lengkapnya, lalu simpan.',
      },
    });
    expect(['9.99E+15', '9,99E+15', '1E+12'].map((text) => valueOf(read(text)))).toEqual(
      Array.from({ length: 3 }, () => 'refused: digits-lost'),
    );
  });
});

describe('a bank code', () => {
  test('gets its leading zeros back, and a note says so', () => {
    expect(read('8', '8', bank)).toMatchObject({
      value: '008',
      remark: { severity: 'note', code: 'padded-code' },
    });
    expect(valueOf(read(14, '14', bank))).toBe('014');
    expect(read(8, '008', bank)).toEqual({ ok: true, value: '008' });
  });

  test('is left as it is otherwise', () => {
    expect(['008', '1234', 'BNI', '8a', ''].map((text) => valueOf(read(text, text, bank)))).toEqual([
      '008',
      '1234',
      'BNI',
      '8a',
      null,
    ]);
  });
});

test('a date and a truth value are no text', () => {
  expect(read(dateCell('2026-02-01'), '1 Feb 2026')).toMatchObject({
    problem: { code: 'wrong-type', message: 'Sel ini berisi tanggal (1 Feb 2026), padahal isian ini teks.' },
  });
  expect(valueOf(read(false))).toBe('refused: wrong-type');
});

test('any whole number of up to 15 digits comes back as its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (number) => {
      expect(valueOf(read(number))).toBe(String(number));
    }),
  );
});

test('any text that was read once is read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const parsed = read(text);
      expect(parsed.ok ? read(parsed.value) : parsed).toEqual(parsed);
    }),
  );
});
