import { expect, test } from 'vitest';
import type { ValuedRecord } from '../../core/ledger/provenRecords.ts';
import { valuePoints } from '../../core/report/valuePoints.ts';
import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';

const catalogue = loadCatalogue();
const income = datasetById(catalogue, 'keuangan/akuntansi/penerimaan');
const classes = datasetById(catalogue, 'kesehatan/layanan/pasien_ranap');

test('accounts since 1 January go on with their last figure where a day has none, until the year ends', () => {
  const points = valuePoints(
    income,
    [
      record('2025-12-30', 'a', '500'),
      record('2026-01-02', 'a', '10'),
      record('2026-01-02', 'b', '5'),
      record('2026-01-03', 'b', '7'),
      record('2026-01-04', 'a', '12'),
    ],
    new Set(),
  );
  expect(points.map(({ date, value }) => `${date} ${value}`)).toEqual([
    '2025-12-30 500',
    '2026-01-02 15',
    '2026-01-03 17',
    '2026-01-04 19',
  ]);
});

test('other figures are those of their day alone', () => {
  const points = valuePoints(
    classes,
    [record('2026-01-02', 'a', '10'), record('2026-01-02', 'b', '5'), record('2026-01-03', 'b', '7')],
    new Set(),
  );
  expect(points.map(({ value }) => value)).toEqual([15, 7]);
});

test('a figure that is held is marked and does not count for later days; what BIOS does not hold is left out', () => {
  const points = valuePoints(
    income,
    [
      record('2026-01-02', 'a', '10'),
      record('2026-01-03', 'a', '9000', 'held'),
      record('2026-01-04', 'b', '1'),
      record('2026-01-05', 'a', '11', 'rejected'),
    ],
    new Set(),
  );
  expect(points).toEqual([
    { date: '2026-01-02', value: 10, kind: 'sent' },
    { date: '2026-01-03', value: 9000, kind: 'held' },
    { date: '2026-01-04', value: 11, kind: 'sent' },
  ]);
});

test('a day of which a figure was corrected is marked', () => {
  const corrected = record('2026-01-03', 'a', '7');
  const points = valuePoints(classes, [record('2026-01-02', 'a', '6'), corrected], new Set([corrected.id]));
  expect(points.map(({ kind }) => kind)).toEqual(['sent', 'corrected']);
});

function record(
  date: string,
  dimension: string,
  jumlah: string,
  state: ValuedRecord['state'] = 'accepted',
): ValuedRecord {
  const id = Number(date.replaceAll('-', '')) * 10 + dimension.charCodeAt(0);
  return { id, date, dimension, payload: JSON.stringify({ jumlah }), state };
}
