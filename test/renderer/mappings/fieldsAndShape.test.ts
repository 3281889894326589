import { expect, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import type { Field } from '../../../core/catalogue/dataset.ts';
import { conditionOf, isCompleteCondition } from '../../../renderer/pages/mappings/draft/conditions.ts';
import { newDraft, type Draft } from '../../../renderer/pages/mappings/draft/draft.ts';
import { choiceOf, withChoice } from '../../../renderer/pages/mappings/draft/fieldChoice.ts';
import { inputName, withInput } from '../../../renderer/pages/mappings/draft/formulaDraft.ts';
import {
  fillOf,
  possibleFills,
  rowMeaningOf,
  withRowMeaning,
  withRunningTotal,
} from '../../../renderer/pages/mappings/draft/shapeDraft.ts';
import { mappedValue, withMappedValue } from '../../../renderer/pages/mappings/draft/valueMap.ts';

const dataset = datasetById(loadCatalogue(), 'keuangan/akuntansi/penerimaan');
const column = (name: string) => ({ from: 'column' as const, column: name });
const draft: Draft = {
  ...newDraft('baru-1', dataset.id),
  bindings: { tgl_transaksi: column('Tanggal'), kd_akun: column('Akun'), jumlah: column('Nilai') },
};

function figure(): Field {
  const found = dataset.fields.find(({ name }) => name === 'jumlah');
  if (found === undefined) throw new Error('no such field');
  return found;
}

test('combining rows of a cumulative dataset makes running totals that hold on days without rows', () => {
  const combined = withRowMeaning(draft, dataset, 'combine');
  expect(combined.shape).toEqual({
    kind: 'group',
    fields: { jumlah: { aggregate: 'sum', runningTotal: true } },
  });
  expect([rowMeaningOf(combined, dataset), fillOf(combined)]).toEqual(['combine', 'carry-forward']);
  expect(possibleFills(combined)).toContain('zero');
  expect(fillOf(withRunningTotal(combined, false))).toBe('none');
  expect(withRowMeaning(combined, dataset, 'rows').shape).toEqual({ kind: 'rows' });
});

test('counting rows takes the place of a column, and a column that of counting', () => {
  const counted = withChoice(draft, dataset, figure(), 'count');
  expect(choiceOf(counted, figure())).toBe('count');
  expect(counted.bindings).not.toHaveProperty('jumlah');
  expect(rowMeaningOf(counted, dataset)).toBe('count');
  const again = withChoice(counted, dataset, figure(), 'column:Nilai');
  expect(choiceOf(again, figure())).toBe('column:Nilai');
  expect(again.shape).toEqual({ kind: 'group', fields: { jumlah: { aggregate: 'sum' } } });
});

test('a value map knows texts whatever their capitals, and goes with its last text', () => {
  const mapped = withMappedValue(column('Kelas'), 'Kelas I', '01');
  expect(mappedValue(mapped, 'KELAS  I')).toBe('01');
  expect(withMappedValue(mapped, 'kelas i', '')).toEqual(column('Kelas'));
});

test('a condition that says too little is not used yet', () => {
  expect(isCompleteCondition(conditionOf('equals', 'Akun'))).toBe(false);
  expect(isCompleteCondition(conditionOf('in', 'Akun', { test: 'equals', column: 'Akun', value: '4' }))).toBe(
    true,
  );
  expect(isCompleteCondition(conditionOf('between', 'Akun'))).toBe(false);
  expect(isCompleteCondition(conditionOf('not-empty', 'Akun'))).toBe(true);
});

test('a column gets a name within a formula that no other has', () => {
  expect(inputName('Hari Rawat (total)', [])).toBe('hari_rawat_total');
  expect(inputName('2026', [])).toBe('kolom_2026');
  const once = withInput({ from: 'expression', expression: '', inputs: {} }, 'Tarif', false);
  expect(once).toMatchObject({ expression: 'tarif', inputs: { tarif: { column: 'Tarif' } } });
  expect(Object.keys(withInput(once, 'Tarif', false).inputs)).toEqual(['tarif', 'tarif_2']);
});
