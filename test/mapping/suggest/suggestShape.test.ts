import { describe, expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import type { Mapping } from '../../../core/mapping/mapping.ts';
import type { ParsedRow } from '../../../core/mapping/parsedRow.ts';
import { suggestShape, type ShapeSuggestion } from '../../../core/mapping/suggest/suggestShape.ts';

const catalogue = loadCatalogue();

function suggest(
  dataset: string,
  rows: readonly Readonly<Record<string, string>>[],
  fields = Object.keys(rows[0] ?? {}),
): ShapeSuggestion {
  const bindings: Mapping['bindings'] = Object.fromEntries(
    fields.map((name) => [name, { from: 'column', column: name }]),
  );
  const parsed = rows.map((values, index): ParsedRow => ({
    number: index + 2,
    values,
    display: values,
    failed: [],
  }));
  return suggestShape(datasetById(catalogue, dataset), bindings, parsed);
}

const income = (date: string, account: string, amount: string) => ({
  tgl_transaksi: date,
  kd_akun: account,
  jumlah: amount,
});
const penerimaan = 'keuangan/akuntansi/penerimaan';
const transactions = { kind: 'group', fields: { jumlah: { aggregate: 'sum', runningTotal: true } } };

describe('figures since 1 January', () => {
  test('several rows of one account and day are transactions', () => {
    const rows = [income('2026-01-05', '424111', '10'), income('2026-01-05', '424111', '5')];
    expect(suggest(penerimaan, rows)).toEqual({
      shape: transactions,
      isSure: true,
      reason: 'Ada 2 baris untuk 1 data, jadi beberapa baris digabungkan menjadi satu.',
    });
  });

  test('a figure that falls within the year is a transaction', () => {
    const rows = [income('2026-01-05', '424111', '10'), income('2026-01-06', '424111', '5')];
    expect(suggest(penerimaan, rows)).toMatchObject({ shape: transactions, isSure: true });
  });

  test('figures that never fall are added up already', () => {
    const rows = ['5', '6', '7', '8'].map((day) => income(`2026-01-0${day}`, '424111', `${day}0`));
    expect(suggest(penerimaan, rows)).toMatchObject({ shape: { kind: 'rows' }, isSure: true });
  });

  test('a new year or another account may begin lower', () => {
    const rows = [
      income('2025-12-29', '424111', '70'),
      income('2025-12-30', '424111', '80'),
      income('2025-12-31', '424111', '90'),
      income('2026-01-02', '424111', '1'),
      income('2026-01-03', '424111', '2'),
      income('2026-01-03', '424112', '1'),
    ];
    expect(suggest(penerimaan, rows)).toMatchObject({ shape: { kind: 'rows' }, isSure: true });
  });

  test('too few rows leave it open', () => {
    const rows = [income('2026-01-05', '424111', '10'), income('2026-01-05', '424112', '5')];
    expect(suggest(penerimaan, rows)).toMatchObject({ shape: { kind: 'rows' }, isSure: false });
  });
});

test('without a column for the one figure rows are counted', () => {
  const rows = [{ tgl_transaksi: '2026-01-05', kode_kelas: 'I' }];
  expect(suggest('kesehatan/layanan/pasien_ranap', rows)).toMatchObject({
    shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } },
  });
});

test('with several figures nothing is counted without being told what', () => {
  const rows = [{ tgl_transaksi: '2026-01-05' }];
  expect(suggest('kesehatan/layanan/bpjs_nonbpbjs', rows).shape).toEqual({ kind: 'rows' });
});

test('of a balance the last row of the day counts, and a rate is neither summed nor picked', () => {
  const balance = { tgl_transaksi: '2026-01-05', kdbank: '008', no_rekening: '1', unit: 'A' };
  const rows = [
    { ...balance, saldo_akhir: '10' },
    { ...balance, saldo_akhir: '20' },
  ];
  expect(suggest('keuangan/saldo/saldo_operasional', rows).shape).toEqual({
    kind: 'group',
    fields: { saldo_akhir: { aggregate: 'last' } },
  });
  const rates = [
    { tgl_transaksi: '2026-01-31', bor: '70.5' },
    { tgl_transaksi: '2026-01-31', bor: '71.5' },
  ];
  expect(suggest('kesehatan/layanan/bor', rates).shape).toEqual({
    kind: 'group',
    fields: { bor: { aggregate: 'same' } },
  });
});
