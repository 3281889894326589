import { describe, expect, test } from 'vitest';
import { bindTable, type BoundRows } from '../../core/mapping/bind.ts';
import type { Cell, OpenTable } from '../../core/source/source.ts';
import { briefly, context, datasetSlots } from './datasetSlots.ts';
import { memoryTable } from './memoryTable.ts';
import { dateCell } from './parse/readColumn.ts';

const incomeSlots = datasetSlots('keuangan/akuntansi/penerimaan', {
  tgl_transaksi: 'Tanggal',
  kd_akun: 'Akun',
  jumlah: 'Jumlah',
});

function bindIncome(rows: readonly (readonly Cell[])[]): Promise<BoundRows> {
  return bindTable(memoryTable(['Akun', 'Tanggal', 'Uraian', 'Jumlah'], rows), incomeSlots, context);
}

describe('binding columns', () => {
  test('gives each row its values, wherever the columns stand', async () => {
    const { rows, findings } = await bindIncome([
      [424111, dateCell('2023-02-02'), 'Jasa layanan', 1000000],
      ['424112', '3/2/2023', 'Sewa', 'Rp 1.500.000,50'],
      [424113, '13/2/2023', null, null],
    ]);
    const plain = rows.map(({ number, values, display, failed }) => ({ number, values, display, failed }));
    expect(plain).toEqual([
      {
        number: 2,
        values: { tgl_transaksi: '2023-02-02', kd_akun: '424111', jumlah: '1000000' },
        display: { tgl_transaksi: '02/02/2023', kd_akun: '424111', jumlah: '1000000' },
        failed: [],
      },
      {
        number: 3,
        values: { tgl_transaksi: '2023-02-03', kd_akun: '424112', jumlah: '1500000.5' },
        display: { tgl_transaksi: '3/2/2023', kd_akun: '424112', jumlah: 'Rp 1.500.000,50' },
        failed: [],
      },
      {
        number: 4,
        values: { tgl_transaksi: '2023-02-13', kd_akun: '424113', jumlah: null },
        display: { tgl_transaksi: '13/2/2023', kd_akun: '424113', jumlah: '' },
        failed: [],
      },
    ]);
    expect(findings).toEqual([]);
  });

  test('rejects when a column is missing', async () => {
    const table = memoryTable(['Tanggal', 'Akun', 'Nilai'], []);
    await expect(bindTable(table, incomeSlots, context)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'column-missing',
      place: { file: 'buku.xlsx', table: 'Lembar1', column: 'Jumlah' },
    });
  });

  test('counts the days of plain numbers as the workbook does', async () => {
    const slots = incomeSlots.slice(0, 1);
    const table = memoryTable(['Tanggal'], [[43497]], { dateSystem: 1904 });
    const { rows } = await bindTable(table, slots, context);
    expect(rows[0]?.values).toEqual({ tgl_transaksi: '2023-02-02' });
  });
});

describe('a value that cannot be read', () => {
  test('is null, failed, and has a finding with row, column, field, value, reason and remedy', async () => {
    const bound = await bindIncome([
      ['424111', '2026-01-05', '', '1.234'],
      ['424111', '31/04/2026', '', '12 orang'],
      [{ kind: 'error', error: '#N/A' }, '2026-01-06', '', { kind: 'missing-value' }],
    ]);
    expect(bound.rows.map(({ failed }) => failed)).toEqual([
      ['jumlah'],
      ['tgl_transaksi', 'jumlah'],
      ['kd_akun', 'jumlah'],
    ]);
    expect(bound.rows[0]?.values).toEqual({ tgl_transaksi: '2026-01-05', kd_akun: '424111', jumlah: null });
    expect(briefly(bound)).toEqual([
      '2: jumlah ambiguous-number',
      '3: tgl_transaksi not-a-date',
      '3: jumlah not-a-number',
      '4: kd_akun error-cell',
      '4: jumlah formula-without-value',
    ]);
    expect(bound.findings[0]).toEqual({
      severity: 'error',
      code: 'ambiguous-number',
      row: 2,
      column: 'Jumlah',
      field: 'jumlah',
      value: '1.234',
      message:
        '"1.234" dapat berarti 1234 atau 1,234. Nilai lain di kolom ini tidak menentukan mana yang benar.',
      remedy: 'Tentukan gaya angka kolom ini pada pemetaan (Indonesia 1.234,5 atau Inggris 1,234.5).',
    });
  });

  test("is read by the column's style where the operator chose one", async () => {
    const slots = datasetSlots('keuangan/akuntansi/penerimaan', {
      tgl_transaksi: { from: 'column', column: 'Tanggal', style: { dateOrder: 'month-day-year' } },
      jumlah: { from: 'column', column: 'Jumlah', style: { numberStyle: 'english' } },
    });
    const { rows } = await bindTable(
      memoryTable(['Tanggal', 'Jumlah'], [['03/04/2026', '1.234']]),
      slots,
      context,
    );
    expect(rows[0]?.values).toEqual({ tgl_transaksi: '2026-03-04', jumlah: '1.234' });
  });

  test('is read by what later rows show', async () => {
    const { rows } = await bindIncome([
      ['424111', '03/04/2026', '', '1.234'],
      ['424111', '28/04/2026', '', '1.234,50'],
    ]);
    expect(rows.map(({ values }) => values)).toMatchObject([
      { tgl_transaksi: '2026-04-03', jumlah: '1234' },
      { tgl_transaksi: '2026-04-28', jumlah: '1234.5' },
    ]);
  });
});

describe('constants and the run date', () => {
  const table: OpenTable = memoryTable(['Jumlah'], [[5], [6]]);

  test('stand in every row', async () => {
    const slots = datasetSlots('kesehatan/layanan/pasien_ranap', {
      tgl_transaksi: { from: 'run-date' },
      kode_kelas: { from: 'constant', value: ' VIP ' },
      jumlah: 'Jumlah',
    });
    const { rows, findings } = await bindTable(table, slots, context);
    expect(rows.map(({ values }) => values)).toEqual([
      { tgl_transaksi: '2026-11-23', kode_kelas: 'VIP', jumlah: '5' },
      { tgl_transaksi: '2026-11-23', kode_kelas: 'VIP', jumlah: '6' },
    ]);
    expect(rows[0]?.display).toEqual({ tgl_transaksi: '2026-11-23', kode_kelas: ' VIP ', jumlah: '5' });
    expect(findings).toEqual([]);
  });

  test('that cannot be read fail every row and are told once', async () => {
    const slots = datasetSlots('kesehatan/layanan/pasien_igd', {
      tgl_transaksi: { from: 'run-date' },
      jumlah: { from: 'constant', value: '1.234' },
    });
    const { rows, findings } = await bindTable(table, slots, context);
    expect(rows.map(({ failed }) => failed)).toEqual([['jumlah'], ['jumlah']]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      row: null,
      column: null,
      field: 'jumlah',
      value: '1.234',
      message: '"1.234" dapat berarti 1234 atau 1,234. Nilai ini ditulis pada pemetaan.',
      remedy: 'Tulis tanpa pemisah ribuan, misalnya 1234 atau 1234.5.',
    });
  });
});

test('a value that is only counted may be a date or a truth value', async () => {
  const [slot] = datasetSlots('kesehatan/layanan/pasien_ranap', { kode_kelas: 'Masuk' });
  const cells = [dateCell('2026-02-01'), true, 'x', null, { kind: 'missing-value' }] as const;
  const table = memoryTable(
    ['Masuk'],
    cells.map((cell) => [cell]),
  );
  const { rows } = await bindTable(table, slot === undefined ? [] : [{ ...slot, isCounted: true }], context);
  expect(rows.map(({ values }) => values['kode_kelas'])).toEqual(['01/02/2026', 'TRUE', 'x', null, null]);
  expect(rows.map(({ failed }) => failed.length)).toEqual([0, 0, 0, 0, 1]);
});

test('notes are told once for each value, at the first row that has it', async () => {
  const slots = datasetSlots('keuangan/saldo/saldo_dana_kelolaan', { kdbank: 'Bank', saldo_akhir: 'Saldo' });
  const rows = [
    [8, '1,5%'],
    ['14', '2,5%'],
    ['8', 1],
    ['008', null],
  ];
  const bound = await bindTable(memoryTable(['Bank', 'Saldo'], rows), slots, context);
  expect(bound.rows.map(({ values }) => values['kdbank'])).toEqual(['008', '014', '008', '008']);
  expect(briefly(bound)).toEqual([
    '2: kdbank padded-code',
    '2: saldo_akhir percent-as-shown',
    '3: kdbank padded-code',
  ]);
  expect(bound.findings.every(({ severity }) => severity === 'note')).toBe(true);
});

describe('the filter', () => {
  test('leaves rows out before they are read', async () => {
    const leftOut = 3;
    const table = memoryTable(['Jumlah'], [['10'], ['rusak'], ['30']]);
    const slots = datasetSlots('kesehatan/layanan/pasien_igd', { jumlah: 'Jumlah' });
    const keep = (row: { number: number }) => row.number !== leftOut;
    const { rows, findings } = await bindTable(table, slots, { ...context, keep });
    expect(rows.map(({ number }) => number)).toEqual([2, 4]);
    expect(findings).toEqual([]);
  });
});

test('an aborted signal stops the reading', async () => {
  const controller = new AbortController();
  const table = memoryTable(
    ['Jumlah'],
    Array.from({ length: 100 }, () => [1]),
  );
  const slots = datasetSlots('kesehatan/layanan/pasien_igd', { jumlah: 'Jumlah' });
  const keep = ({ number }: { number: number }) => {
    if (number === 10) controller.abort(new Error('cukup'));
    return true;
  };
  const bound = bindTable(table, slots, { ...context, keep, signal: controller.signal });
  await expect(bound).rejects.toThrow('cukup');
});

test('rows without any bound column are still rows', async () => {
  const slots = datasetSlots('kesehatan/layanan/pasien_igd', { tgl_transaksi: { from: 'run-date' } });
  const { rows } = await bindTable(memoryTable(['Nama'], [['A'], ['B']]), slots, context);
  expect(rows.map(({ values }) => values)).toEqual([
    { tgl_transaksi: '2026-11-23' },
    { tgl_transaksi: '2026-11-23' },
  ]);
});
