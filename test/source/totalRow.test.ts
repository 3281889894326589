import { describe, expect, test } from 'vitest';
import { createTotalRowDetector } from '../../core/source/totalRow.ts';
import type { Cell } from '../../core/source/source.ts';
import { dateCell, rawRow } from './rawRows.ts';

const day = dateCell('2026-01-02');
const data: readonly (readonly Cell[])[] = [
  [1, day, '424111', 'Rawat jalan', 500],
  [2, day, '424112', 'Total Hip Replacement', 600],
];

describe('total rows', () => {
  test.each<[string, readonly Cell[]]>([
    ['Jumlah', ['Jumlah', null, null, null, 1100]],
    ['TOTAL', [null, null, 'TOTAL', null, 1100]],
    ['Grand Total', [null, null, null, 'Grand Total', 1100]],
    ['Jumlah Total', ['Jumlah Total :', null, null, null, 1100]],
    ['Sub Total', [null, 'Sub Total', null, null, 500]],
    ['JUMLAH SELURUHNYA', ['JUMLAH SELURUHNYA', null, null, null, 1100]],
    ['TOTAL PENERIMAAN', ['TOTAL PENERIMAAN', null, null, null, 1100]],
    ['Jumlah Bulan Januari', [null, null, null, 'Jumlah Bulan Januari', '1.100,00']],
    ['Total', ['Total', null, null, null, { kind: 'missing-value' }]],
    ['Total', ['Total', null, null, null, { kind: 'error', error: '#REF!' }]],
    ['Jumlah', ['Jumlah', null, null, null, 'Rp 1.100,-']],
  ])('%s is one', (label, cells) => {
    expect(labelAfterData(cells)).toBe(label);
  });

  test.each<[string, readonly Cell[]]>([
    ['a procedure that begins with Total', [3, day, '424113', 'Total Knee Replacement', 5]],
    ['a row with a date', ['Total', day, null, null, 5]],
    ['a row with a second text', ['Total', null, null, 'Rawat inap', 5]],
    ['a row whose text merely contains jumlah', [null, null, null, 'Pasien jumlah', 5]],
    ['a row that begins with another word', [null, null, null, 'Totalitas', 5]],
  ])('%s is none', (_, cells) => {
    expect(labelAfterData(cells)).toBeNull();
  });

  test('a list of quantities that all begin with Jumlah is data', () => {
    const detector = createTotalRowDetector();
    const rows = [
      ['Jumlah pasien IGD', 12],
      ['Jumlah pasien rawat inap', 30],
      ['Total kunjungan', 42],
    ];
    expect(rows.map((cells, index) => detector.totalLabel(rawRow(index + 2, cells)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(detector.totalLabel(rawRow(5, ['Total', 84]))).toBe('Total');
  });

  test('subtotals between data rows are totals too, and data after them is not', () => {
    const detector = createTotalRowDetector();
    const rows: readonly (readonly Cell[])[] = [
      [day, '424111', 500],
      ['Jumlah 424111', null, 500],
      [day, '424112', 600],
      ['Jumlah 424112', null, 600],
    ];
    const labels = rows.map((cells, index) => detector.totalLabel(rawRow(index + 2, cells)));
    expect(labels).toEqual([null, 'Jumlah 424111', null, 'Jumlah 424112']);
  });
});

function labelAfterData(cells: readonly Cell[]): string | null {
  const detector = createTotalRowDetector();
  for (const [index, row] of data.entries()) detector.totalLabel(rawRow(index + 2, row));
  return detector.totalLabel(rawRow(9, cells));
}
