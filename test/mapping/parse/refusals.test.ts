import { describe, expect, test } from 'vitest';
import type { Field } from '../../../core/catalogue/dataset.ts';
import { inferColumnReading } from '../../../core/mapping/parse/columnReading.ts';
import { parseCell } from '../../../core/mapping/parse/parseCell.ts';
import { quote, type Parsed, type Problem, type Remark } from '../../../core/mapping/parse/parsed.ts';
import type { ColumnStyle } from '../../../core/mapping/mapping.ts';
import type { Cell } from '../../../core/source/source.ts';
import { dateCell, fieldOf, shownOf } from './readColumn.ts';

type Type = Field['type'];

function read(type: Type, cell: Cell, style: ColumnStyle = {}, shown = shownOf(cell)): Parsed {
  return parseCell(cell, shown, fieldOf(type), inferColumnReading([cell], type, style));
}

function problemOf(parsed: Parsed): Problem {
  if (parsed.ok) throw new Error(`It was read as ${parsed.value}.`);
  return parsed.problem;
}

function remarkOf(parsed: Parsed): Remark {
  if (!parsed.ok || parsed.remark === undefined) throw new Error('Nothing is remarked.');
  return parsed.remark;
}

/** What the operator reads, word for word. */
describe('a cell that cannot be read', () => {
  test.each<[Type, Cell, ColumnStyle, Problem]>([
    [
      'decimal',
      'banyak',
      {},
      {
        code: 'not-a-number',
        message: '"banyak" bukan angka.',
        remedy: 'Tulis angkanya saja, misalnya 1500000 atau Rp 1.500.000,00, tanpa satuan atau keterangan.',
      },
    ],
    [
      'decimal',
      '1.234,5',
      { numberStyle: 'english' },
      {
        code: 'not-a-number',
        message: '"1.234,5" tidak ditulis dalam gaya angka Inggris (1,234.5) yang dipilih untuk kolom ini.',
        remedy: 'Betulkan angkanya di sumber, atau ubah gaya angka kolom ini pada pemetaan.',
      },
    ],
    [
      'decimal',
      '1,234.5',
      { numberStyle: 'indonesian' },
      {
        code: 'not-a-number',
        message: '"1,234.5" tidak ditulis dalam gaya angka Indonesia (1.234,5) yang dipilih untuk kolom ini.',
        remedy: 'Betulkan angkanya di sumber, atau ubah gaya angka kolom ini pada pemetaan.',
      },
    ],
    [
      'integer',
      '75%',
      {},
      {
        code: 'not-a-number',
        message: '"75%" adalah persentase, padahal isian ini bilangan bulat.',
        remedy: 'Periksa apakah kolomnya tepat; isian ini menghitung banyaknya sesuatu.',
      },
    ],
    [
      'decimal',
      '1.23457E+11',
      {},
      {
        code: 'digits-lost',
        message: '"1.23457E+11" adalah angka yang sudah dibulatkan sampai 6 digit oleh Excel.',
        remedy: 'Ubah format kolom menjadi Angka (Number) di Excel, lalu simpan ulang berkasnya.',
      },
    ],
    [
      'decimal',
      dateCell('2026-12-31'),
      {},
      {
        code: 'not-a-number',
        message: 'Sel ini berisi tanggal (2026-12-31), padahal isian ini angka.',
        remedy:
          'Periksa apakah kolomnya tepat. Bila Excel mengubah angka menjadi tanggal, ubah format selnya menjadi Angka lalu ketik ulang.',
      },
    ],
    [
      'string',
      dateCell('2026-12-31'),
      {},
      {
        code: 'wrong-type',
        message: 'Sel ini berisi tanggal (2026-12-31), padahal isian ini teks.',
        remedy:
          'Periksa apakah kolomnya tepat. Bila Excel mengubah teks menjadi tanggal, ubah format selnya menjadi Teks lalu ketik ulang.',
      },
    ],
    [
      'string',
      1e15,
      {},
      {
        code: 'digits-lost',
        message:
          'Nomor "1000000000000000" tersimpan sebagai angka yang terlalu panjang, sehingga digit terakhirnya sudah hilang.',
        remedy: 'Di Excel, ubah format kolom menjadi Teks, ketik ulang nomor lengkapnya, lalu simpan.',
      },
    ],
    [
      'integer',
      true,
      {},
      {
        code: 'wrong-type',
        message: 'Sel ini berisi nilai benar/salah (true), padahal isian ini bilangan bulat.',
        remedy: 'Periksa apakah kolomnya tepat, atau ganti nilainya lewat padanan nilai pada pemetaan.',
      },
    ],
    [
      'string',
      '#####',
      {},
      {
        code: 'error-cell',
        message:
          'Sel ini hanya berisi "#####": nilainya tidak ikut tersimpan karena kolomnya terlalu sempit.',
        remedy: 'Lebarkan kolom itu di Excel, lalu simpan ulang berkasnya.',
      },
    ],
    [
      'string',
      ' #N/A ',
      {},
      {
        code: 'error-cell',
        message: 'Sel ini berisi kesalahan rumus "#N/A", bukan nilai.',
        remedy: 'Perbaiki rumus atau isi sel itu di Excel, lalu simpan berkasnya.',
      },
    ],
    [
      'string',
      { kind: 'error', error: 'tanggal 0000-00-00' },
      {},
      {
        code: 'error-cell',
        message: 'Isi sel ini tidak dapat dipakai sebagai nilai: tanggal 0000-00-00.',
        remedy: 'Perbaiki datanya di program asalnya, atau petakan kolom lain.',
      },
    ],
    [
      'string',
      { kind: 'missing-value' },
      {},
      {
        code: 'formula-without-value',
        message: 'Rumus di sel ini belum pernah dihitung, sehingga berkas tidak memuat nilainya.',
        remedy: 'Buka berkas di Excel, tekan Ctrl+Alt+F9, lalu simpan.',
      },
    ],
    [
      'date',
      'kemarin',
      {},
      {
        code: 'not-a-date',
        message: '"kemarin" bukan tanggal yang dikenal.',
        remedy: 'Tulis sebagai tanggal Excel, 31/12/2026, 31 Desember 2026, atau 2026-12-31.',
      },
    ],
    [
      'date',
      '31/02/2026',
      {},
      {
        code: 'not-a-date',
        message: 'Tanggal "31/02/2026" tidak ada di kalender.',
        remedy: 'Betulkan tanggalnya di sumber.',
      },
    ],
    [
      'date',
      'Jumat, 31/12/2026',
      {},
      {
        code: 'not-a-date',
        message: '"Jumat, 31/12/2026" bertentangan: 31 Desember 2026 adalah hari Kamis.',
        remedy: 'Betulkan harinya atau tanggalnya di sumber.',
      },
    ],
    [
      'date',
      '2026-12-31T23:00:00Z',
      {},
      {
        code: 'not-a-date',
        message:
          '"2026-12-31T23:00:00Z" memakai zona waktu lain; di Indonesia pada saat itu tanggalnya mungkin sudah berganti.',
        remedy: 'Tulis tanggalnya menurut waktu setempat, tanpa zona waktu.',
      },
    ],
    [
      'date',
      '12/31/2026',
      { dateOrder: 'day-month-year' },
      {
        code: 'not-a-date',
        message: '"12/31/2026" bukan tanggal dalam urutan hari-bulan-tahun yang dipilih untuk kolom ini.',
        remedy: 'Betulkan tanggalnya di sumber, atau ubah urutan tanggal kolom ini pada pemetaan.',
      },
    ],
  ])('as %s: %j', (type, cell, style, problem) => {
    expect(problemOf(read(type, cell, style))).toEqual(problem);
  });
});

describe('a cell that is read with a remark', () => {
  test('a power says that digits may be lost', () => {
    expect(remarkOf(read('decimal', '1.5E+10'))).toEqual({
      severity: 'warning',
      once: 'per-value',
      code: 'digits-lost',
      message: '"1.5E+10" dibaca sebagai 15000000000; digit di belakangnya mungkin sudah dibulatkan.',
      remedy:
        'Periksa angka aslinya. Bila berbeda, ubah format kolom menjadi Angka (Number) lalu simpan ulang.',
    });
    // All of its digits are there.
    expect(read('decimal', '1.25E+2')).toEqual({ ok: true, value: '125' });
  });

  test('a bank’s code gets its zeros back', () => {
    const field: Field = { ...fieldOf('string'), reference: 'bank' };
    expect(remarkOf(parseCell('8', '8', field, inferColumnReading(['8'], 'string', {})))).toEqual({
      severity: 'note',
      once: 'per-value',
      code: 'padded-code',
      message: 'Kode bank "8" dilengkapi menjadi "008", karena kode bank selalu 3 digit.',
      remedy:
        'Periksa apakah kode ini benar. Agar nol di depan tidak hilang, ubah format kolom menjadi Teks.',
    });
  });
});

describe('a number that is shown', () => {
  test.each<[number, string, string]>([
    [8, '008', '008'],
    [8, '8', '8'],
    // Shown with zeros, and yet another number.
    [8, '0080', '8'],
    [0.5, '0,5', '0.5'],
    [12, '12 orang', '12'],
    [999_999_999_999_999, '1E+15', '999999999999999'],
  ])('%d as %j is the text %j', (cell, shown, text) => {
    expect(read('string', cell, {}, shown)).toEqual({ ok: true, value: text });
  });

  test.each<[number, string, string]>([
    [0.755, '75,5%', '75.5'],
    [0.755, '76%', '75.5'],
    // A format that only adds the sign.
    [75.5, '75,5%', '75.5'],
    [75, '75 orang', '75'],
    [0, '0%', '0'],
  ])('%d as %j is the number %s', (cell, shown, value) => {
    expect(read('decimal', cell, {}, shown)).toMatchObject({ ok: true, value });
  });
});

test.each([
  ['', true],
  [' 08.00', true],
  [' 23:59:59', true],
  [' 12:30 PM', true],
  [' 12:00 am', true],
  [' 24:00', false],
  [' 13:00 PM', false],
  [' 0:30 am', false],
  [' 08:60', false],
  [' 08:00:60', false],
  // Universal time: in Jayapura it is the next day from 15:00 on.
  [' 14:59 UTC', true],
  [' 15:00 UTC', false],
  [' 2:59 PM UTC', true],
  [' 3:00 PM UTC', false],
  [' 12:59 AM UTC', true],
  [' 12:00 PM GMT', true],
  [' 08:00 WIB', true],
  [' 23:00 +08:00', true],
  [' 08:00 +01:00', false],
])('a day with the time %j is read: %s', (time, isRead) => {
  expect(read('date', `2026-12-31${time}`).ok).toBe(isRead);
});

test('long values are quoted in part', () => {
  expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
  expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
});
