import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { stateFields } from '../../../core/catalogue/statedFields.ts';
import { suggestDatasets, type DatasetSuggestion } from '../../../core/mapping/suggest/suggestDatasets.ts';
import { openSource } from '../../../core/source/registry.ts';
import type { Cell, SourceRow } from '../../../core/source/source.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { dateCell } from '../parse/readColumn.ts';
import { sampleTable } from './sampleTable.ts';

const catalogue = loadCatalogue();
const day = dateCell('2026-11-23');

function suggest(name: string, headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  return suggestDatasets(catalogue.datasets.values(), { names: [name], ...sampleTable(headers, rows) });
}

function ids(suggestions: readonly DatasetSuggestion[]): string[] {
  return suggestions.map(({ dataset }) => dataset.id);
}

test.each(['penerimaan.xlsx', 'keuangan-campuran.xlsx'])('the real workbook %s is income', async (file) => {
  const source = await openSource(
    { kind: 'file', path: join(import.meta.dirname, '../../fixtures/real', file) },
    { temporaryDirectory: temporaryFolder(), clock: createManualClock() },
  );
  const table = await source.openTable({});
  const sampleRows: SourceRow[] = [];
  for await (const row of table.rows()) sampleRows.push(row);
  const names = [source.label, table.name];
  const [best] = suggestDatasets(catalogue.datasets.values(), { names, columns: table.columns, sampleRows });
  await source.close();
  expect(best).toMatchObject({
    dataset: { id: 'keuangan/akuntansi/penerimaan' },
    missing: [],
    bindings: [
      { field: 'tgl_transaksi', column: 'tgl_transaksi' },
      { field: 'kd_akun', column: 'kd_akun' },
      { field: 'jumlah', column: 'jumlah' },
    ],
  });
});

describe('the first dataset proposed', () => {
  test.each([
    ['Sheet1', ['Tgl', 'Akun', 'Realisasi'], [day, '525111', 5e6], 'keuangan/akuntansi/pengeluaran'],
    ['Sheet1', ['Tgl', 'Akun', 'Nominal'], [day, '424111', 5e6], 'keuangan/akuntansi/penerimaan'],
    [
      'Saldo',
      ['Tanggal', 'Bank', 'No Rek', 'Unit', 'Saldo'],
      [day, '002', '0123456789', 'RSUD', 1],
      'keuangan/saldo/saldo_operasional',
    ],
    [
      'Saldo',
      ['Tanggal', 'Bank', 'No Rek', 'Saldo'],
      [day, '002', '0123456789', 1],
      'keuangan/saldo/saldo_dana_kelolaan',
    ],
    ['IGD', ['Tanggal', 'Jumlah Pasien'], [day, 12], 'kesehatan/layanan/pasien_igd'],
    ['Rekap', ['Tanggal', 'Jumlah Resep Farmasi'], [day, 12], 'kesehatan/layanan/farmasi'],
    ['REKAP RANAP', ['Tanggal', 'Kelas', 'Jumlah'], [day, 'VIP', 3], 'kesehatan/layanan/pasien_ranap'],
    ['Poli', ['Tgl Kunjungan', 'Poli', 'Jml'], [day, 'Anak', 3], 'kesehatan/layanan/pasien_ralan_poli'],
    ['BPJS', ['Tanggal', 'BPJS', 'Umum'], [day, 3, 4], 'kesehatan/layanan/bpjs_nonbpbjs'],
    ['Indikator', ['Tanggal', 'BTO'], [day, 4.5], 'kesehatan/layanan/bto'],
    [
      'Perawat',
      ['Per Tanggal', 'PNS', 'PPPK', 'TNI/Polri', 'Non PNS Tetap', 'Kontrak'],
      [day, 1, 2, 3, 4, 5],
      'kesehatan/sdm/perawat',
    ],
    [
      'Mahasiswa',
      ['Tanggal', 'Fakultas', 'Jurusan', 'Prodi', 'Kategori', 'Jumlah'],
      [day, 'Teknik', 'Sipil', 'S1 Sipil', 'Aktif', 100],
      'pendidikan/layanan/jumlah_mahasiswa',
    ],
  ])('for the sheet %s with %j is right', (name, headers, row, expected) => {
    expect(ids(suggest(name, headers, row))[0]).toBe(expected);
  });
});

test('datasets are ranked, limited, and say which required fields have no column', () => {
  const suggestions = suggest('Saldo', ['Tanggal', 'Kode Bank', 'Saldo Akhir'], [day, '002', 5]);
  const scores = suggestions.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  expect(suggestions.length).toBeLessThanOrEqual(5);
  expect(suggestions[0]?.missing).toEqual(['no_rekening']);
});

test('a table that fits nothing gets no proposal', () => {
  expect(suggest('Sheet1', ['a', 'b', 'c'], ['x', 'y', 'z'])).toEqual([]);
  expect(suggest('Sheet1', [])).toEqual([]);
});

test('datasets whose fields nobody has published are proposed only once they are stated', () => {
  const unpublished = catalogue.datasets.get('pendidikan/layanan/jumlah_haki');
  if (unpublished === undefined) throw new Error('The catalogue has lost a dataset');
  const stated = stateFields(unpublished, {
    fields: [{ name: 'jumlah_haki', type: 'integer', required: true, description: 'Jumlah HAKI' }],
    dimensions: [],
  });
  const table = { names: ['haki'], ...sampleTable(['Tanggal', 'Jumlah HAKI'], [[day, 3]]) };
  expect(suggestDatasets([unpublished], table)).toEqual([]);
  expect(ids(suggestDatasets([stated], table))).toEqual(['pendidikan/layanan/jumlah_haki']);
});
