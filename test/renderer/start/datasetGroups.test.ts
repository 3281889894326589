import { expect, test } from 'vitest';
import { loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { datasetGroups, meaningOf } from '../../../renderer/pages/start/datasetGroups.ts';

const { datasets } = loadCatalogue();
const idsOf = (rumpun: Parameters<typeof datasetGroups>[1], search = ''): readonly string[] =>
  datasetGroups(datasets.values(), rumpun, search).flatMap((group) => group.datasets.map(({ id }) => id));

test('an agency is offered what all report and what its own rumpun reports', () => {
  const ids = idsOf('pendidikan');
  expect(ids).toContain('keuangan/akuntansi/penerimaan');
  expect(ids).toContain('pendidikan/layanan/alumni');
  expect(ids.filter((id) => id.startsWith('kesehatan/'))).toEqual([]);
});

test('before the rumpun is known everything is offered', () => {
  expect(idsOf(null)).toHaveLength(datasets.size);
});

test('all words looked for must be there, in any order and case', () => {
  expect(idsOf('kesehatan', 'DARURAT pasien')).toEqual(['kesehatan/layanan/pasien_igd']);
  expect(idsOf('kesehatan', 'darurat saldo')).toEqual([]);
});

test('groups are in the order in which an office thinks of them, and none is empty', () => {
  const groups = datasetGroups(datasets.values(), 'kesehatan', '');
  expect(groups.map(({ category }) => category)).toEqual(['keuangan', 'layanan', 'sdm', 'ikt']);
  expect(datasetGroups(datasets.values(), 'kesehatan', 'saldo').map(({ category }) => category)).toEqual([
    'keuangan',
  ]);
});

test('a dataset is explained by what the catalogue says of its figure', () => {
  const igd = datasets.get('kesehatan/layanan/pasien_igd');
  expect(igd === undefined ? '' : meaningOf(igd)).toBe('Jumlah pasien IGD pada tanggal data.');
});
