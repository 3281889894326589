import { describe, expect, test } from 'vitest';
import { SourceError } from '../../core/errors.ts';
import { findColumn } from '../../core/source/findColumn.ts';
import type { Column } from '../../core/source/source.ts';

const columns = named('tgl_transaksi', 'Kode Akun', 'jumlah', 'Keterangan', 'keterangan');
const place = { file: 'data.xlsx', table: 'Sheet1' };

describe('finding a column by its header', () => {
  test.each([
    ['tgl_transaksi', 0],
    ['Tgl Transaksi', 0],
    ['TGL-TRANSAKSI', 0],
    ['kode_akun', 1],
    [' kode   akun ', 1],
    ['Jumlah', 2],
  ])('%s is found', (name, index) => {
    expect(findColumn(columns, name, place)).toBe(index);
  });

  test('the exact name wins over one that differs in case', () => {
    expect(findColumn(columns, 'keterangan', place)).toBe(4);
    expect(findColumn(columns, 'Keterangan', place)).toBe(3);
  });

  test('a renamed column is reported with the nearest names, and where it was looked for', () => {
    const error = thrownBy(() => findColumn(columns, 'tanggal_transaksi', place));
    expect(error.code).toBe('column-missing');
    expect(error.place).toEqual({ ...place, column: 'tanggal_transaksi' });
    expect(error.message).toContain('"Sheet1" di data.xlsx');
    expect(error.message).toContain('Mungkin yang dimaksud: "tgl_transaksi"');
  });

  test('where nothing is near, the columns that exist are listed', () => {
    const error = thrownBy(() => findColumn(columns, 'xyz', place));
    expect(error.message).toContain('Kolom yang ada: "tgl_transaksi", "Kode Akun"');
  });

  test('two columns of one name are ambiguous, with their places', () => {
    const error = thrownBy(() => findColumn(named('a', 'jumlah', 'jumlah'), 'jumlah', place));
    expect(error.code).toBe('column-ambiguous');
    expect(error.message).toContain('(B, C)');
    expect(thrownBy(() => findColumn(columns, 'KETERANGAN', place)).code).toBe('column-ambiguous');
  });
});

function named(...names: readonly string[]): Column[] {
  return names.map((name, index) => ({ name, place: 'ABCDEFG'[index] ?? '' }));
}

function thrownBy(call: () => unknown): SourceError {
  try {
    call();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}
