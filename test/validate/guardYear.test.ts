import { describe, expect, test } from 'vitest';
import type { RecordDraft } from '../../core/mapping/record.ts';
import { draft, emergency, income } from './draftFixtures.ts';
import { days, guard, heldRows } from './guardFixture.ts';

const ACCOUNT = '424111';
/** The catalogue says of its figures that public clients disagree whether they add up. */
const CONTESTED = 'kesehatan/layanan/laboratorium';
const HEADCOUNT = 'kesehatan/sdm/perawat';

/** December of last year, high as figures are at the end of a year. */
const december = ['2025-12-28', '2025-12-29', '2025-12-30', '2025-12-31'];

function laboratory(row: number, day: string, count: string): RecordDraft {
  return draft(CONTESTED, row, { tgl_transaksi: day, jumlah: count });
}

function nurses(row: number, day: string, count: string): RecordDraft {
  const others = { pppk: '3', anggota: '0', non_pns_tetap: '2', kontrak: '1' };
  return draft(HEADCOUNT, row, { tgl_transaksi: day, pns: count, ...others });
}

describe('what is usual', () => {
  test('is asked of this year alone where figures add up over a year', () => {
    const known = december.map((day, index) => income(index + 2, day, ACCOUNT, `90000000${index}`));
    expect(guard([income(9, '2026-01-02', ACCOUNT, '5')], { known }).held).toEqual([]);
    const thisYear = ['2026-01-02', '2026-01-03', '2026-01-04'].map((day, index) =>
      income(index + 6, day, ACCOUNT, `50${index}`),
    );
    const leap = [income(9, '2026-01-05', ACCOUNT, '900000000')];
    expect(heldRows(guard(leap, { known: [...known, ...thisYear] }))).toEqual([9]);
  });

  test('is asked of this year alone where nobody knows whether figures add up', () => {
    const known = december.map((day, index) => laboratory(index + 2, day, `4000${index}`));
    expect(guard([laboratory(9, '2026-01-02', '12')], { known }).held).toEqual([]);
  });

  test('is asked across the year where figures stand for their day or for a head count', () => {
    const known = december.map((day, index) => emergency(index + 2, day, `4${index}`));
    const newYear = emergency(9, '2026-01-02', '1');
    expect(heldRows(guard([newYear], { known }))).toEqual([9]);
    // Unless the operator says that his figures add up all the same.
    expect(guard([newYear], { known, settings: { falling: 'always' } }).held).toEqual([]);

    const staff = december.map((day, index) => nurses(index + 2, day, `10${index}`));
    expect(heldRows(guard([nurses(9, '2026-01-02', '1')], { known: staff }))).toEqual([9]);
  });

  test('is asked of so many of the latest values as the settings say', () => {
    const known = days('10', '10', '10', '500', '500', '500', '500');
    const asked = [emergency(9, '2026-11-10', '10')];
    expect(guard(asked, { known }).held).toEqual([]);
    expect(heldRows(guard(asked, { known, settings: { recentValues: 4 } }))).toEqual([9]);
  });

  test('is asked of numbers alone: neither texts nor what tells records apart are figures', () => {
    const known = december.map((day, index) => income(index + 2, day, ACCOUNT, '100'));
    const guarded = guard([income(9, '2025-12-31', ACCOUNT, '0')], { known, settings: { falling: 'never' } });
    expect(guarded.held[0]?.findings.map(({ field }) => field)).toEqual(['jumlah']);
  });
});
