import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import synonyms from '../../../core/mapping/suggest/synonyms.json' with { type: 'json' };
import { suggestBindings } from '../../../core/mapping/suggest/suggestBindings.ts';
import type { Cell } from '../../../core/source/source.ts';
import { dateCell } from '../parse/readColumn.ts';
import { sampleTable } from './sampleTable.ts';

const catalogue = loadCatalogue();
const day = dateCell('2026-11-23');

function suggest(datasetId: string, headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const { columns, sampleRows } = sampleTable(headers, rows);
  return suggestBindings(datasetById(catalogue, datasetId), columns, sampleRows);
}

/** The proposal as `field: column`. */
function pairs(suggestions: ReturnType<typeof suggest>): Record<string, string> {
  return Object.fromEntries(suggestions.map(({ field, column }) => [field, column]));
}

describe('headers that offices use', () => {
  test('bank balances', () => {
    const headers = [
      'No',
      'TANGGAL',
      'Nama Bank',
      'Kode Bank',
      'No. Rek',
      'Nama Rekening',
      'Unit Kerja',
      'Saldo Awal',
      'Saldo Akhir (Rp)',
    ];
    const row = [1, '23/11/2026', 'BRI', '002', '012345678901', 'RPL', 'RSUD', '1.000.000', '4.500.000,00'];
    expect(pairs(suggest('keuangan/saldo/saldo_operasional', headers, row))).toEqual({
      tgl_transaksi: 'TANGGAL',
      kdbank: 'Kode Bank',
      no_rekening: 'No. Rek',
      unit: 'Unit Kerja',
      saldo_akhir: 'Saldo Akhir (Rp)',
    });
  });

  test('deposits, where interest stands in percent and in rupiah', () => {
    const headers = ['Tgl', 'KdBank', 'NoBilyet', 'Pokok', 'Bunga (%)', 'Bunga (Rp)'];
    const row = [day, '002', 'AB 123456', 1e9, 5.5, 4e6];
    expect(pairs(suggest('keuangan/saldo/saldo_pengelolaan_kas', headers, row))).toEqual({
      tgl_transaksi: 'Tgl',
      kdbank: 'KdBank',
      no_bilyet: 'NoBilyet',
      nilai_deposito: 'Pokok',
      nilai_bunga: 'Bunga (Rp)',
    });
  });

  test('expenditure with budget and realisation', () => {
    const headers = ['No', 'Tgl. SPM', 'Kode Akun', 'Uraian Akun', 'Pagu', 'Realisasi'];
    const row = [1, '13/01/2026', '525111', 'Belanja gaji', '1.000.000', '500.000,00'];
    expect(pairs(suggest('keuangan/akuntansi/pengeluaran', headers, row))).toEqual({
      tgl_transaksi: 'Tgl. SPM',
      kd_akun: 'Kode Akun',
      jumlah: 'Realisasi',
    });
  });

  test('a hospital register with several dates and names', () => {
    const headers = ['no_rawat', 'tgl_lahir', 'tgl_registrasi', 'nm_pasien', 'nm_dokter', 'nm_poli', 'jml'];
    const row = ['2026/11/23/000001', dateCell('1990-01-02'), day, 'Budi', 'dr. Ani', 'Poli Anak', 1];
    expect(pairs(suggest('kesehatan/layanan/pasien_ralan_poli', headers, row))).toEqual({
      tgl_transaksi: 'tgl_registrasi',
      nama_poli: 'nm_poli',
      jumlah: 'jml',
    });
  });

  test('headers of two rows, and a name with and without "non"', () => {
    const headers = ['Tanggal', 'Jumlah Pasien / Non BPJS', 'Jumlah Pasien / BPJS', 'Jumlah Pasien / Total'];
    expect(pairs(suggest('kesehatan/layanan/bpjs_nonbpbjs', headers, [day, 3, 12, 15]))).toEqual({
      tgl_transaksi: 'Tanggal',
      jumlah_bpjs: 'Jumlah Pasien / BPJS',
      jumlah_non_bpjs: 'Jumlah Pasien / Non BPJS',
    });
  });

  test('the only figure may be called like the dataset', () => {
    expect(pairs(suggest('kesehatan/layanan/pasien_igd', ['Tanggal', 'UGD'], [day, 12]))).toEqual({
      tgl_transaksi: 'Tanggal',
      jumlah: 'UGD',
    });
  });

  test('a misspelt header', () => {
    expect(pairs(suggest('kesehatan/layanan/pasien_igd', ['Tangal', 'Jumlh'], [day, 12]))).toEqual({
      tgl_transaksi: 'Tangal',
      jumlah: 'Jumlh',
    });
  });
});

describe('the values', () => {
  const headers = ['Kolom A', 'Kolom B', 'Kolom C'];

  test('tell dates and accounts where the headers say nothing', () => {
    const rows = [
      ['23/11/2026', '424111', 'x'],
      ['24/11/2026', '424112', 'y'],
    ];
    const suggestions = suggest('keuangan/akuntansi/penerimaan', headers, ...rows);
    expect(pairs(suggestions)).toEqual({ tgl_transaksi: 'Kolom A', kd_akun: 'Kolom B' });
    expect(suggestions[0]).toEqual({
      field: 'tgl_transaksi',
      column: 'Kolom A',
      score: 0.5,
      reason: 'Judul "Kolom A" tidak dikenal, tetapi isinya khas. Semua contoh isinya (2) cocok.',
    });
  });

  test('tell two columns with likely names apart', () => {
    const rows = [['abc', 'def', '23/11/2026']];
    expect(
      pairs(suggest('kesehatan/layanan/pasien_igd', ['Tanggal', 'Total', 'Tanggal Periksa'], ...rows)),
    ).toEqual({ tgl_transaksi: 'Tanggal Periksa' });
  });

  test('lower the score where some of them do not suit the field', () => {
    const rows = [[424111], [424112], [525111], [424113]];
    expect(suggest('keuangan/akuntansi/penerimaan', ['kd_akun'], ...rows)).toEqual([
      {
        field: 'kd_akun',
        column: 'kd_akun',
        score: 0.83,
        reason: 'Judul "kd_akun" sesuai dengan nama isian. 3 dari 4 contoh isinya cocok.',
      },
    ]);
  });

  test('are not needed where the header is clear', () => {
    expect(suggest('kesehatan/layanan/bor', ['Tgl', 'BOR (%)'])).toMatchObject([
      {
        field: 'tgl_transaksi',
        column: 'Tgl',
        reason: 'Judul "Tgl" serupa dengan "tanggal". Belum ada contoh isi.',
      },
      { field: 'bor', column: 'BOR (%)' },
    ]);
  });
});

test('nothing is proposed for columns that nobody knows', () => {
  expect(suggest('keuangan/akuntansi/penerimaan', ['a', 'b', ''], ['x', 'y', null])).toEqual([]);
  expect(suggest('keuangan/akuntansi/penerimaan', [])).toEqual([]);
});

test('each column is proposed once and each field at most once, in the order of the fields', () => {
  for (const dataset of catalogue.datasets.values()) {
    const headers = [...dataset.fields.map(({ name }) => name), 'jumlah', 'Tanggal', 'Kode'].toReversed();
    const suggestions = suggest(dataset.id, headers);
    expect(pairs(suggestions)).toEqual(Object.fromEntries(dataset.fields.map(({ name }) => [name, name])));
    expect(suggestions.map(({ field }) => field)).toEqual(dataset.fields.map(({ name }) => name));
  }
});

test('every field of the catalogue has usual names, and each of them is recognised', () => {
  const usualNames = new Map(Object.entries(synonyms.fields));
  const datasetOf = new Map(
    [...catalogue.datasets.values()].flatMap(({ id, fields }) =>
      fields.map(({ name }) => [name, id] as const),
    ),
  );
  expect([...usualNames.keys()].toSorted()).toEqual([...datasetOf.keys()].toSorted());
  for (const [field, datasetId] of datasetOf) {
    const headers = (usualNames.get(field)?.names ?? '').split(', ');
    const takenFor = headers.map((header) => suggest(datasetId, [header])[0]?.field);
    expect(takenFor).toEqual(headers.map(() => field));
  }
});

test('of columns with the same name the first is proposed, whenever it is asked', () => {
  const headers = ['Tanggal', 'Tanggal', 'Nilai', 'Total', 'Akun'];
  const suggestions = suggest('keuangan/akuntansi/penerimaan', headers);
  expect(pairs(suggestions)).toEqual({ tgl_transaksi: 'Tanggal', kd_akun: 'Akun', jumlah: 'Nilai' });
  expect(suggest('keuangan/akuntansi/penerimaan', headers)).toEqual(suggestions);
});

test('whatever the headers and values, no column is proposed twice and scores are from 0.4 to 1', () => {
  const header = fc.oneof(fc.constantFrom('Tanggal', 'Jumlah', 'Nilai', 'Kode Akun', 'MAK'), fc.string());
  const cell = fc.oneof(fc.string(), fc.double(), fc.constantFrom(null, true, day, '424111'));
  const tables = fc.record({
    headers: fc.uniqueArray(header, { maxLength: 8 }),
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(tables, ({ headers, rows }) => {
      const suggestions = suggest('keuangan/akuntansi/penerimaan', headers, ...rows);
      const columns = suggestions.map(({ column }) => column);
      expect(new Set(columns).size).toBe(columns.length);
      expect(suggestions.every(({ score }) => score >= 0.4 && score <= 1)).toBe(true);
    }),
  );
});
