import { describe, expect, test } from 'vitest';
import { datasetById, importCatalogue, loadCatalogue, parseDataset } from '../../core/catalogue/catalogue.ts';
import { dimensionKeyOf, naturalKeyOf, type Field } from '../../core/catalogue/dataset.ts';
import { mustStateFields, requireStatedFields, stateFields } from '../../core/catalogue/statedFields.ts';
import { CatalogueError } from '../../core/errors.ts';

const bundled = loadCatalogue();

const ownDataset = {
  id: 'barang_jasa/layanan/uji_contoh',
  title: 'Jasa uji contoh',
  rumpun: 'barang_jasa',
  category: 'layanan',
  period: 'bulanan',
  accumulation: 'none',
  naturalKey: ['tgl_transaksi', 'jenis'],
  fieldsPublished: true,
  fields: [
    { name: 'tgl_transaksi', type: 'date', required: true, description: 'Tanggal data.' },
    { name: 'jenis', type: 'string', required: true, description: 'Jenis uji.' },
    { name: 'jumlah', type: 'integer', required: true, description: 'Banyak uji.' },
  ],
  confidence: { path: 'operator', fields: 'operator' },
};

function file(version: string): object {
  return { version, compiledFrom: 'contoh', datasets: [ownDataset] };
}

function refusal(act: () => unknown): CatalogueError {
  try {
    act();
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('datasets that the operator adds', () => {
  test('join the catalogue', () => {
    const catalogue = loadCatalogue({ userDatasets: [ownDataset] });
    expect(catalogue.datasets.size).toBe(99);
    expect(datasetById(catalogue, ownDataset.id).title).toBe('Jasa uji contoh');
  });

  test('replace the dataset of the same id', () => {
    const igd = datasetById(bundled, 'kesehatan/layanan/pasien_igd');
    const catalogue = loadCatalogue({ userDatasets: [{ ...igd, period: 'bulanan' }] });
    expect(catalogue.datasets.size).toBe(98);
    expect(datasetById(catalogue, igd.id).period).toBe('bulanan');
  });

  test('are refused when two have the same id', () => {
    const error = refusal(() => loadCatalogue({ userDatasets: [ownDataset, ownDataset] }));
    expect(error.message).toContain('barang_jasa/layanan/uji_contoh disebut dua kali');
  });

  test.each([
    ['a type that BIOS does not know', { fields: [{ ...ownDataset.fields[1], type: 'angka' }] }],
    ['a field named twice', { fields: [...ownDataset.fields, ownDataset.fields[2]] }],
    ['a key that is no field', { naturalKey: ['tgl_transaksi', 'kelas'] }],
    ['a key without the date', { naturalKey: ['jenis'] }],
    ['no date field', { fields: ownDataset.fields.slice(1), naturalKey: ['tgl_transaksi', 'jenis'] }],
    ['an address with capitals', { id: 'Barang/Layanan' }],
    ['a broken pattern', { fields: [{ ...ownDataset.fields[1], pattern: '[' }] }],
    ['a misspelt property', { judul: 'x' }],
  ])('are refused with %s, in Indonesian', (_, change) => {
    const error = refusal(() => parseDataset({ ...ownDataset, ...change }));
    expect(error.code).toBe('invalid');
    expect(error.message).not.toMatch(/invalid|expected|received|undefined|required/i);
    expect(error.remedy).not.toBe('');
  });

  test('are refused with a sentence that names the place', () => {
    const error = refusal(() =>
      parseDataset({
        ...ownDataset,
        title: undefined,
        period: 'mingguan',
        fields: [ownDataset.fields[0], ownDataset.fields[1], { ...ownDataset.fields[2], required: 'ya' }],
      }),
    );
    expect(error.message).toBe(
      'Jenis data barang_jasa/layanan/uji_contoh tidak sesuai susunan katalog: title: wajib ada; ' +
        'period: seharusnya "harian" atau "bulanan" atau "triwulanan" atau "semesteran" atau "tahunan" atau ' +
        '"per-survei" atau "unknown", yang ditemukan "mingguan"; ' +
        'fields ke-3 (jumlah) › required: seharusnya ya/tidak (true/false), yang ditemukan teks.',
    );
  });

  test('that are no objects at all are refused just as clearly', () => {
    expect(refusal(() => parseDataset('penerimaan')).message).toBe(
      'Jenis data tanpa alamat (id) tidak sesuai susunan katalog: seharusnya kelompok isian, yang ditemukan teks.',
    );
    expect(refusal(() => parseDataset(null)).code).toBe('invalid');
  });
});

describe('an imported catalogue', () => {
  test('replaces the bundled datasets when it is newer', () => {
    const catalogue = loadCatalogue({ imported: file('2099-01-01') });
    expect([...catalogue.datasets.keys()]).toEqual([ownDataset.id]);
    expect(catalogue.version).toBe('2099-01-01');
    expect(importCatalogue(file('2099-01-01'), bundled).datasets).toHaveLength(1);
  });

  test('is refused when it is older than the one in use, naming both dates', () => {
    const error = refusal(() => importCatalogue(file('2020-01-01'), bundled));
    expect(error.code).toBe('older-version');
    expect(error.message).toContain('2020-01-01');
    expect(error.message).toContain(bundled.version);
  });

  test('gives way without an error once the application brings a newer one', () => {
    const catalogue = loadCatalogue({ imported: file('2020-01-01') });
    expect(catalogue.version).toBe(bundled.version);
    expect(catalogue.datasets.size).toBe(98);
  });

  test('is refused with the place of the fault, and counts what it does not list', () => {
    const broken = Array.from({ length: 9 }, (_, index) => ({
      ...ownDataset,
      id: `umum/x${index}`,
      title: 7,
    }));
    const error = refusal(() => importCatalogue({ ...file('2099-01-01'), datasets: broken }, bundled));
    expect(error.message).toContain('datasets ke-1 (umum/x0) › title: seharusnya teks, yang ditemukan angka');
    expect(error.message).toContain('dan 4 hal lain');
  });

  test('is refused when it names a dataset twice or has no sound date', () => {
    const twice = { version: '2099-01-01', compiledFrom: 'contoh', datasets: [ownDataset, ownDataset] };
    expect(refusal(() => importCatalogue(twice, bundled)).message).toContain('disebut dua kali');
    expect(refusal(() => importCatalogue(file('2026-02-30'), bundled)).message).toContain('tanggal');
  });

  test('is not loaded when it is damaged', () => {
    expect(refusal(() => loadCatalogue({ imported: {} })).message).toContain('Berkas katalog');
  });
});

describe('looking up a dataset', () => {
  test('names the nearest ones when the id is unknown', () => {
    const error = refusal(() => datasetById(bundled, 'kesehatan/layanan/bpjs_nonbpjs'));
    expect(error.code).toBe('unknown-dataset');
    expect(error.remedy).toContain('kesehatan/layanan/bpjs_nonbpbjs');
    expect(refusal(() => datasetById(bundled, 'penerimaan')).remedy).toContain(
      'keuangan/akuntansi/penerimaan',
    );
  });

  test('says how to add one when nothing is near', () => {
    expect(refusal(() => datasetById(bundled, 'zzz')).remedy).toContain('jenis data khusus satker');
  });
});

describe('a dataset whose fields nobody has published', () => {
  const haki = datasetById(bundled, 'pendidikan/layanan/jumlah_haki');
  const fields: Field[] = [{ name: 'jumlah', type: 'integer', required: true, description: 'Banyak HAKI.' }];

  test('cannot be mapped until the operator states them', () => {
    expect(mustStateFields(haki)).toBe(true);
    const error = refusal(() => requireStatedFields(haki));
    expect(error.code).toBe('fields-not-published');
    expect(error.message).toContain('Jumlah HAKI');
  });

  test('can be mapped once they are stated and kept among the user datasets', () => {
    const stated = stateFields(haki, { fields, dimensions: [], period: 'tahunan' });
    const catalogue = loadCatalogue({ userDatasets: [stated] });
    const completed = datasetById(catalogue, haki.id);
    expect(completed.fields.map((field) => field.name)).toEqual(['tgl_transaksi', 'jumlah']);
    expect(completed.period).toBe('tahunan');
    expect(() => requireStatedFields(completed)).not.toThrow();
  });

  test('is not completed by fields that contradict each other', () => {
    const error = refusal(() => stateFields(haki, { fields, dimensions: ['unit'] }));
    expect(error.message).toContain('kunci unit tidak ada di daftar isian');
  });
});

describe('natural keys', () => {
  const igd = datasetById(bundled, 'kesehatan/layanan/pasien_ranap');

  test('are not confused by separators inside values', () => {
    const one = naturalKeyOf(igd, { tgl_transaksi: '2026-11-01', kode_kelas: 'a","b' });
    const other = naturalKeyOf(igd, { tgl_transaksi: '2026-11-01","a', kode_kelas: 'b' });
    expect(one).not.toBe(other);
  });

  test('without their date name one line of figures over time', () => {
    const first = dimensionKeyOf(igd, { tgl_transaksi: '2026-11-01', kode_kelas: 'VIP' });
    expect(first).toBe(dimensionKeyOf(igd, { tgl_transaksi: '2026-11-02', kode_kelas: 'VIP' }));
    expect(first).not.toBe(dimensionKeyOf(igd, { tgl_transaksi: '2026-11-01', kode_kelas: 'I' }));
  });
});
