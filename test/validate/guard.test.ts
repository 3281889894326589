import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/civilDate.ts';
import type { RecordDraft } from '../../core/mapping/record.ts';
import { date, draft, emergency, income } from './draftFixtures.ts';
import { days, guard, heldRows, messages } from './guardFixture.ts';

function ward(row: number, day: string, name: string, count: string): RecordDraft {
  return draft('kesehatan/layanan/pasien_ranap', row, {
    tgl_transaksi: day,
    kode_kelas: name,
    jumlah: count,
  });
}

describe('plausible data', () => {
  test('passes untouched, with and without history', () => {
    const drafts = days('30', '28', '35', '31', '29', '5');
    expect(guard(drafts)).toEqual({ passed: drafts, held: [], findings: [] });
    expect(guard([emergency(2, '2026-11-20', '33')], { known: drafts }).held).toEqual([]);
  });

  test('of a new line of figures has nothing to be measured against', () => {
    expect(guard(days('0', '90000')).held).toEqual([]);
  });
});

describe('a zero', () => {
  test('where there was none lately is held, with the last value', () => {
    const guarded = guard([emergency(9, '2026-11-04', '0')], { known: days('30', '28', '35') });
    expect(guarded.held[0]?.findings).toEqual([
      {
        severity: 'warning',
        code: 'guard-zero',
        row: 9,
        column: 'Jumlah',
        field: 'jumlah',
        value: '0',
        message:
          'Nilai jumlah adalah 0, padahal 3 nilai sebelumnya tidak ada yang 0, terakhir 35 (3 Nov 2026).',
        remedy: 'Pastikan datanya sudah diisi. Bila memang 0, setujui data ini.',
      },
    ]);
  });

  test('passes where zeros happen, or where the rule is off', () => {
    const zero = [emergency(9, '2026-11-05', '0')];
    expect(guard(zero, { known: days('30', '0', '35', '20') }).held).toEqual([]);
    expect(guard(zero, { known: days('30', '28', '35', '20'), settings: { zero: false } }).held).toEqual([]);
  });

  test('of every day of an outage is held, not only of the first', () => {
    expect(heldRows(guard(days('30', '28', '35', '0', '0', '0')))).toEqual([5, 6, 7]);
  });
});

describe('an unusual value', () => {
  test('is held with its distance from the median and the limit', () => {
    const id = 'keuangan/saldo/saldo_dana_kelolaan';
    const balance = (row: number, day: string, amount: string): RecordDraft =>
      draft(id, row, { tgl_transaksi: day, kdbank: '008', no_rekening: '1', saldo_akhir: amount });
    const known = [
      balance(2, '2026-11-01', '1500000.25'),
      balance(3, '2026-11-02', '1400000'),
      balance(4, '2026-11-03', '1500000.50'),
      balance(5, '2026-11-04', '1600000'),
    ];
    expect(messages(guard([balance(6, '2026-11-05', '1500000375')], { known }))).toEqual([
      'Nilai saldo_akhir 1.500.000.375 adalah 99.900 % di atas nilai biasanya, 1.500.000,375 ' +
        '(nilai tengah 4 data terakhir); batasnya 300 %.',
    ]);
    expect(messages(guard([balance(6, '2026-11-05', '1500')], { known }))).toEqual([
      'Nilai saldo_akhir 1.500 adalah 100 % di bawah nilai biasanya, 1.500.000,375 ' +
        '(nilai tengah 4 data terakhir); batasnya 90 %.',
    ]);
  });

  test('passes exactly on the limit and is held one unit above it', () => {
    const known = days('30', '30', '30');
    expect(guard([emergency(9, '2026-11-04', '120')], { known }).held).toEqual([]);
    expect(heldRows(guard([emergency(9, '2026-11-04', '121')], { known }))).toEqual([9]);
    expect(guard([emergency(9, '2026-11-04', '3')], { known }).held).toEqual([]);
    expect(heldRows(guard([emergency(9, '2026-11-04', '2')], { known }))).toEqual([9]);
  });

  test('is measured exactly, far beyond what a double holds', () => {
    const known = days('100000000000000001', '100000000000000001', '100000000000000001');
    expect(guard([emergency(9, '2026-11-04', '400000000000000004')], { known }).held).toEqual([]);
    expect(guard([emergency(9, '2026-11-04', '400000000000000005')], { known }).held).toHaveLength(1);
  });

  test('passes when something like it happened lately: a Sunday is like the Sunday before', () => {
    const known = days('300', '2', '310', '305', '290', '300', '310', '300');
    expect(guard([emergency(9, '2026-11-09', '3')], { known }).held).toEqual([]);
  });

  test('does not become usual by being held', () => {
    expect(heldRows(guard(days('30', '28', '35', '3000', '3000', '31')))).toEqual([5, 6]);
  });

  test('is judged only by the latest values, and only when there are enough', () => {
    const known = days('3000', '3000', '3000', '30', '30', '30');
    const next = [emergency(9, '2026-11-07', '2500')];
    expect(guard(next, { known }).held).toEqual([]);
    expect(heldRows(guard(next, { known, settings: { recentValues: 3 } }))).toEqual([9]);
    expect(guard(next, { known, settings: { recentValues: 3, minimumValues: 4 } }).held).toEqual([]);
  });

  test('passes when its rule is off', () => {
    const known = days('30', '30', '30');
    expect(
      guard([emergency(9, '2026-11-04', '9000')], { known, settings: { abovePercent: null } }).held,
    ).toEqual([]);
    expect(
      guard([emergency(9, '2026-11-04', '1')], { known, settings: { belowPercent: null } }).held,
    ).toEqual([]);
  });

  test('of another line of figures is no measure', () => {
    const known = ['01', '02', '03'].map((day) => ward(2, `2026-11-${day}`, 'VIP', '3'));
    expect(guard([ward(9, '2026-11-04', 'III', '300')], { known }).held).toEqual([]);
    expect(heldRows(guard([ward(9, '2026-11-04', 'VIP', '300')], { known }))).toEqual([9]);
  });
});

describe('a figure since 1 January', () => {
  const account = '424111';

  test('that falls below what BIOS holds is held, with both numbers', () => {
    const known = [income(2, '2026-11-01', account, '1500000')];
    const guarded = guard([income(3, '2026-11-02', account, '1200000.50')], { known });
    expect(guarded.held[0]?.findings.map((finding) => finding.code)).toEqual(['guard-falls']);
    expect(messages(guarded)).toEqual([
      'Nilai jumlah sejak awal tahun turun dari 1.500.000 (1 Nov 2026) menjadi 1.200.000,5 (2 Nov 2026), ' +
        'padahal angka kumulatif tidak berkurang.',
    ]);
  });

  test('that falls within the read is held, and so is all that stays below the last good figure', () => {
    const figures = ['100', '200', '150', '180', '210'];
    const drafts = figures.map((value, index) =>
      income(index + 2, addDays(date('2026-11-01'), index), account, value),
    );
    expect(heldRows(guard(drafts))).toEqual([4, 5]);
    expect(heldRows(guard(drafts.toReversed()))).toEqual([5, 4]);
  });

  test('begins anew with each year', () => {
    const known = [income(2, '2025-12-31', account, '900000000')];
    expect(guard([income(3, '2026-01-01', account, '5')], { known }).held).toEqual([]);
  });

  test('that is corrected above what BIOS holds for a later date is held', () => {
    const known = [
      income(2, '2026-11-01', account, '100'),
      income(3, '2026-11-02', account, '200'),
      income(4, '2026-11-03', account, '300'),
    ];
    expect(messages(guard([income(3, '2026-11-02', account, '301')], { known }))).toEqual([
      'Nilai jumlah sejak awal tahun 301 (2 Nov 2026) lebih besar daripada yang sudah dikirim ' +
        'untuk tanggal sesudahnya, 300 (3 Nov 2026); angka kumulatif akan tampak turun.',
    ]);
  });

  test('may be corrected when the later dates of the read are corrected with it', () => {
    const known = [income(3, '2026-11-02', account, '200'), income(4, '2026-11-03', account, '300')];
    const corrected = [income(3, '2026-11-02', account, '350'), income(4, '2026-11-03', account, '450')];
    expect(guard(corrected, { known }).held).toEqual([]);
  });

  test('is compared per account', () => {
    const known = [income(2, '2026-11-01', account, '1500000')];
    expect(guard([income(3, '2026-11-02', '424112', '10')], { known }).held).toEqual([]);
  });

  test('is recognised by the catalogue, or as the operator says', () => {
    const drafts = days('30', '20');
    expect(guard(drafts).held).toEqual([]);
    expect(heldRows(guard(drafts, { settings: { falling: 'always' } }))).toEqual([3]);
    const falling = [income(2, '2026-11-01', account, '2'), income(3, '2026-11-02', account, '1')];
    expect(guard(falling, { settings: { falling: 'never' } }).held).toEqual([]);
  });
});

describe('a date long ago', () => {
  test('is held with the number of days', () => {
    expect(messages(guard([emergency(2, '2025-10-19', '30')]))).toEqual([
      'Tanggal 19 Okt 2025 sudah 401 hari yang lalu; data yang lebih lama dari 400 hari ditahan.',
    ]);
    expect(guard([emergency(2, '2025-10-20', '30')]).held).toEqual([]);
  });

  test('passes when the operator asked for it, or without the rule', () => {
    const old = [emergency(2, '2023-02-02', '30')];
    expect(guard(old, { context: { requestedFrom: date('2023-01-01') } }).held).toEqual([]);
    expect(guard(old, { context: { requestedFrom: date('2024-01-01') } }).held).toHaveLength(1);
    expect(guard(old, { settings: { tooOldDays: null } }).held).toEqual([]);
  });
});

function isSettled({ reference }: RecordDraft): boolean {
  return reference.rows[0] !== 5;
}

describe('a draft that this pass does not send', () => {
  test('is never held, not even for an empty read', () => {
    const old = [emergency(2, '2020-01-01', '30')];
    expect(guard(old, { context: { isSettled, rowCount: 0 } })).toMatchObject({ passed: old, held: [] });
  });

  test('is a measure only as far as the history knows it', () => {
    const drafts = days('30', '28', '35', '3000', '29');
    expect(guard(drafts, { context: { isSettled } }).held).toEqual([]);
    const guarded = guard(drafts, { known: days('30', '28', '35'), context: { isSettled } });
    expect(heldRows(guarded)).toEqual([5]);
    expect(guarded.passed).toHaveLength(4);
  });

  test('because it waits for approval does not excuse what follows it', () => {
    const drafts = [income(4, '2026-11-02', '424111', '50'), income(5, '2026-11-03', '424111', '60')];
    const known = [income(3, '2026-11-01', '424111', '100')];
    expect(heldRows(guard(drafts, { known, context: { isSettled } }))).toEqual([5]);
  });
});
