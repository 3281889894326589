import { describe, expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { stateFields } from '../../../core/catalogue/statedFields.ts';
import {
  isStated,
  nameProblemOf,
  newRow,
  statedDraftOf,
  statedOf,
  withKey,
  withType,
} from '../../../renderer/pages/mappings/dataset/statedDraft.ts';

const haki = datasetById(loadCatalogue(), 'pendidikan/layanan/jumlah_haki');

describe('a dataset whose fields are being stated', () => {
  test('begins with one empty field', () => {
    expect(statedDraftOf(haki).rows).toEqual([newRow]);
    expect(isStated(haki)).toBe(false);
  });

  test('becomes what the core takes, and comes back the same to be changed', () => {
    const unit = withKey({ ...withType(newRow, 'string'), name: 'kd_unit', required: false }, true);
    const draft = {
      rows: [unit, { ...newRow, name: 'jumlah', description: ' Banyak HAKI. ' }],
      period: 'tahunan',
      accumulation: 'none',
    } as const;
    const stated = stateFields(haki, statedOf(draft));
    expect(stated.naturalKey).toEqual(['tgl_transaksi', 'kd_unit']);
    expect(isStated(stated)).toBe(true);
    expect(statedDraftOf(stated).rows).toEqual([
      { ...unit, required: true, description: 'kd_unit' },
      { ...newRow, name: 'jumlah', description: 'Banyak HAKI.' },
    ]);
  });

  test('only a text identifies a record', () => {
    const key = withKey(withType(newRow, 'string'), true);
    expect(withType(key, 'integer').isKey).toBe(false);
  });

  test('a name is told that BIOS cannot have', () => {
    const named = ['', 'Jumlah HAKI', 'tgl_transaksi', 'jumlah', 'jumlah'].map((name) => ({
      ...newRow,
      name,
    }));
    expect(named.map((_row, index) => nameProblemOf(named, index))).toEqual([
      'empty',
      'form',
      'date',
      null,
      'twice',
    ]);
  });
});
