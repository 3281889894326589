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
const patients = (date: string, count: string) => ({ tgl_transaksi: date, jumlah: count });
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

describe('the reason', () => {
  const igd = 'kesehatan/layanan/pasien_igd';

  test.each<[string, ShapeSuggestion, Partial<ShapeSuggestion>]>([
    [
      'figures that fall',
      suggest(penerimaan, [income('2026-01-05', '424111', '10'), income('2026-01-06', '424111', '5')]),
      {
        reason:
          'Angkanya turun 1 kali dalam setahun, jadi tampaknya transaksi, bukan jumlah sejak 1 Januari.',
      },
    ],
    [
      'figures that never fall',
      suggest(
        penerimaan,
        ['5', '6', '7', '8'].map((day) => income(`2026-01-0${day}`, '424111', `${day}0`)),
      ),
      { reason: 'Angkanya tidak pernah turun dalam setahun, jadi tampaknya sudah dijumlah sejak 1 Januari.' },
    ],
    [
      'too few rows',
      suggest(penerimaan, [income('2026-01-05', '424111', '10')]),
      {
        isSure: false,
        reason:
          'Dari datanya belum dapat dipastikan apakah angkanya transaksi atau sudah dijumlah sejak 1 Januari.',
      },
    ],
    [
      'one row for each record',
      suggest(igd, [patients('2026-01-05', '10'), patients('2026-01-06', '5')]),
      {
        shape: { kind: 'rows' },
        isSure: true,
        reason: 'Setiap baris sudah mewakili satu data: tidak ada kunci yang berulang.',
      },
    ],
    ['no row at all', suggest(igd, [], ['tgl_transaksi', 'jumlah']), { isSure: false }],
    [
      'a count that no column gives',
      suggest(igd, [{ tgl_transaksi: '2026-01-05' }, { tgl_transaksi: '2026-01-05' }]),
      {
        shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } },
        isSure: true,
        reason: 'Isian jumlah tidak diambil dari kolom, jadi banyaknya baris yang dihitung.',
      },
    ],
  ])('of %s is told', (_what, suggestion, expected) => {
    expect(suggestion).toMatchObject(expected);
  });

  test('a sum runs since 1 January only where the source gives the day', () => {
    const rows = [income('2026-01-05', '424111', '10'), income('2026-01-05', '424111', '5')];
    expect(suggest(penerimaan, rows).shape).toEqual(transactions);
    const undated = suggest(penerimaan, rows, ['kd_akun', 'jumlah']);
    expect(undated.shape).toEqual({ kind: 'group', fields: { jumlah: { aggregate: 'sum' } } });
    const counted = suggest(penerimaan, rows, ['tgl_transaksi', 'kd_akun']);
    expect(counted.shape).toEqual({
      kind: 'group',
      fields: { jumlah: { aggregate: 'count', runningTotal: true } },
    });
    // Figures of a day do not run.
    const twice = suggest(igd, [patients('2026-01-05', '10'), patients('2026-01-05', '5')]);
    expect(twice.shape).toEqual({ kind: 'group', fields: { jumlah: { aggregate: 'sum' } } });
  });
});
