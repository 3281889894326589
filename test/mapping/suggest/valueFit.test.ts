import { describe, expect, test } from 'vitest';
import type { Field } from '../../../core/catalogue/dataset.ts';
import { createFitReader, shareOf, type ValueFit } from '../../../core/mapping/suggest/valueFit.ts';
import { readCivilDate } from '../../../core/civilDate.ts';
import type { Cell } from '../../../core/source/source.ts';
import { sampleTable } from './sampleTable.ts';

function field(change: Partial<Field>): Field {
  return { name: 'isian', type: 'string', required: true, description: 'Contoh.', ...change };
}

function fit(cells: readonly Cell[], change: Partial<Field>): ValueFit {
  const { sampleRows } = sampleTable(
    ['Kolom'],
    cells.map((cell) => [cell]),
  );
  return createFitReader(sampleRows)(0, field(change));
}

describe('of the values of a column', () => {
  test('whole numbers fit a count, others do not', () => {
    expect(fit([1, 2.5, '3', 'x', null], { type: 'integer' })).toEqual({ fitting: 2, filled: 4 });
  });

  test('any number fits an amount, any date a date', () => {
    expect(fit([1, 2.5, 'x'], { type: 'decimal' })).toEqual({ fitting: 2, filled: 3 });
    expect(fit(['2026-11-01', 'besok'], { type: 'date' })).toEqual({ fitting: 1, filled: 2 });
  });

  test('those fit whose style only is not known yet', () => {
    expect(fit(['02/03/2026', '03/02/2026'], { type: 'date' })).toEqual({ fitting: 2, filled: 2 });
    expect(fit(['1.234', '2.345'], { type: 'decimal' })).toEqual({ fitting: 2, filled: 2 });
  });

  test('codes fit by their pattern, banks by three digits, also those that lost their zeros', () => {
    expect(fit(['424111', '525111', 'x424111'], { pattern: '^4\\d{5}$' })).toEqual({ fitting: 1, filled: 3 });
    expect(fit(['008', '8', '0081', 'x008', '008x'], { reference: 'bank' })).toEqual({
      fitting: 2,
      filled: 5,
    });
  });

  test('numbers that name something fit with five digits in a row, however they are grouped', () => {
    const cells = ['0012 3456', '1-2-3-4-5', '1.234.5', '1234', 'rekening'];
    expect(fit(cells, { name: 'no_rekening' })).toEqual({ fitting: 3, filled: 5 });
  });

  test('texts fit with a letter, or as a short number', () => {
    expect(fit(['VIP', '3', '123', '1234', '--', '4,5'], {})).toEqual({ fitting: 3, filled: 6 });
  });

  test('a date is no text', () => {
    const date = readCivilDate('2026-11-01');
    expect(date).not.toBeNull();
    expect(fit([date && { kind: 'date', date, time: null }], {})).toEqual({ fitting: 0, filled: 1 });
  });
});

test('the share is that of the filled cells, and none of an empty column', () => {
  expect(shareOf({ fitting: 1, filled: 4 })).toBe(0.25);
  expect(shareOf({ fitting: 0, filled: 0 })).toBeNull();
  expect(fit([null, ''], {})).toEqual({ fitting: 0, filled: 0 });
});

test('another field is asked anew, also of the same column', () => {
  const { sampleRows } = sampleTable(['Kolom'], [[12], ['dua']]);
  const read = createFitReader(sampleRows);
  expect(read(0, field({ type: 'integer' })).fitting).toBe(1);
  expect(read(0, field({})).fitting).toBe(2);
  expect(read(1, field({})).filled).toBe(0);
  expect(read(0, field({ name: 'no_bilyet' })).fitting).toBe(0);
  expect(read(0, field({ pattern: '^d' })).fitting).toBe(1);
  expect(read(0, field({ type: 'integer' })).fitting).toBe(1);
});
