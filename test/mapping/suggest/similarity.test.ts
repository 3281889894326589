import { expect, test } from 'vitest';
import { similarity } from '../../../core/mapping/suggest/similarity.ts';

const vocabulary = { generic: new Set(['jumlah', 'nama']), negations: new Set(['non', 'belum']) };

function likeness(left: string, right: string): number {
  return similarity(wordsOf(left), wordsOf(right), vocabulary);
}

test.each([
  ['saldo akhir', 'saldo akhir', 1],
  // Written together or apart.
  ['saldoakhir', 'saldo akhir', 1],
  ['', '', 0],
  ['saldo', '', 0],
  ['pasien', 'dokter', 0],
  ['saldo akhir', 'saldo awal', 0.5],
  // A word that says little counts little.
  ['jumlah pasien', 'jumlah dokter', 0.6 / 2.6],
  ['jumlah pasien', 'pasien', 2 / 2.3],
  // One wrong letter in a long word is forgiven, in a short or numbered one not.
  ['pasein jalan', 'pasien jalan', 0.5],
  ['pasiem jalan', 'pasien jalan', (2 * 1.85) / 4],
  ['pasienn', 'pasien', 0.85],
  ['poly', 'poli', 0],
  ['akun52511', 'akun52512', 0],
  // One of them means the opposite.
  ['non pns', 'pns', 0],
  ['belum bekerja', 'bekerja', 0],
  ['non pns tetap', 'non pns', 4 / 5],
])('%j and %j are alike to %f', (left, right, expected) => {
  expect(likeness(left, right)).toBeCloseTo(expected, 10);
  expect(likeness(right, left)).toBeCloseTo(expected, 10);
});

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
