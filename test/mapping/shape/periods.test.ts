import { describe, expect, test } from 'vitest';
import { columns, dataset, day, payloads, row, shape } from './shaping.ts';

const monthly = dataset('kesehatan/layanan/dokpol');

const rows = [
  row(2, { tgl_transaksi: '2026-01-31', dvi: '1' }),
  row(3, { tgl_transaksi: '2026-02-01', dvi: '2' }),
  row(4, { tgl_transaksi: '2026-02-28', dvi: '4' }),
  row(5, { tgl_transaksi: '2026-03-30', dvi: '8' }),
];

describe('periods', () => {
  test('are the dataset’s own when nothing else is said, dated on their last day', () => {
    expect(payloads(shape(sums(), rows, until('2026-03-31')))).toEqual([
      '2026-01-31 1',
      '2026-02-28 6',
      '2026-03-31 8',
    ]);
  });

  test('may be longer, and dated on their first day', () => {
    expect(['harian', 'triwulanan', 'semesteran', 'tahunan'].map(dated)).toEqual([
      ['2026-01-31 1', '2026-02-01 2', '2026-02-28 4', '2026-03-30 8'],
      ['2026-01-01 15'],
      ['2026-01-01 15'],
      ['2026-01-01 15'],
    ]);
  });

  test('that are not over are left out, and said so', () => {
    const result = shape(sums(), rows, until('2026-03-30'));
    expect(payloads(result)).toEqual(['2026-01-31 1', '2026-02-28 6']);
    expect(result.blocked).toEqual([]);
    expect(result.findings).toMatchObject([
      {
        code: 'period-incomplete',
        severity: 'note',
        message: 'Periode 2026-03-01 s.d. 2026-03-31 belum berakhir; 1 barisnya belum dijadikan data.',
      },
    ]);
  });

  test('are added up and filled month by month', () => {
    const result = shape(
      sums({ fields: { dvi: { aggregate: 'sum', runningTotal: true } } }),
      rows.filter((r) => r.number !== 4 && r.number !== 3),
      until('2026-04-30'),
    );
    expect(payloads(result)).toEqual(['2026-01-31 1', '2026-02-28 1', '2026-03-31 9', '2026-04-30 9']);
  });
});

function sums(options: Record<string, unknown> = {}) {
  return {
    bindings: columns('tgl_transaksi', 'dvi'),
    shape: { kind: 'group', fields: { dvi: { aggregate: 'sum' } }, ...options },
  };
}

function until(to: string) {
  return { dataset: monthly, from: day('2026-01-01'), to: day(to) };
}

function dated(period: string): readonly string[] {
  return payloads(shape(sums({ period, periodDate: 'first-day' }), rows, until('2026-12-31')));
}
