import { describe, expect, test } from 'vitest';
import type { RecordDraft } from '../../core/mapping/record.ts';
import { validateDrafts, type Validation } from '../../core/validate/validate.ts';
import { catalogue, dataset, date, income, PENERIMAAN } from './draftFixtures.ts';

function validate(drafts: readonly RecordDraft[]): Validation {
  const context = { today: date('2026-11-24'), columnOf: { jumlah: 'Jumlah (Rp)' } };
  return validateDrafts(drafts, dataset(PENERIMAAN), catalogue.references, context);
}

describe('one natural key in several rows', () => {
  test('with equal values becomes one record that names all rows, with a note', () => {
    const validation = validate([
      income(9, '2026-11-02', '424111', '100'),
      income(5, '2026-11-02', '424112', '7'),
      income(5, '2026-11-02', '424111', '100'),
      income(12, '2026-11-02', '424111', '100'),
    ]);
    expect(validation.valid.map((valid) => valid.reference.rows)).toEqual([[5, 9, 12], [5]]);
    expect(validation.findings).toHaveLength(1);
    const [note] = validation.findings;
    expect([note?.severity, note?.code, note?.row]).toEqual(['note', 'duplicate-merged', 5]);
    expect(note?.message).toBe(
      'Baris 5, 9 dan 12 berisi data yang sama persis untuk 2 Nov 2026, kd_akun 424111; dikirim sekali.',
    );
  });

  test('with different values sends none of them and reports each row with all the others', () => {
    const validation = validate([
      income(5, '2026-11-02', '424111', '1000'),
      income(6, '2026-11-02', '424112', '1'),
      income(9, '2026-11-02', '424111', '2000'),
    ]);
    expect(validation.valid.map((valid) => valid.reference.rows)).toEqual([[6]]);
    expect(validation.findings.map(({ code, row, field, value }) => [code, row, field, value])).toEqual([
      ['duplicate-conflict', 5, 'jumlah', '1000'],
      ['duplicate-conflict', 9, 'jumlah', '2000'],
    ]);
    expect(validation.findings[0]?.message).toBe(
      'Ada 2 data untuk 2 Nov 2026, kd_akun 424111 dengan isi berbeda: ' +
        'baris 5 (jumlah: 1000) dan baris 9 (jumlah: 2000). Tidak satu pun dikirim.',
    );
  });

  test('of which one is invalid sends none: which one is right is not ours to guess', () => {
    const validation = validate([
      income(5, '2026-11-02', '424111', '1000'),
      income(9, '2026-11-02', '424111', ''),
    ]);
    expect(validation.valid).toEqual([]);
    expect(validation.findings.map(({ code, row }) => [code, row])).toEqual([
      ['duplicate-conflict', 5],
      ['required', 9],
      ['duplicate-conflict', 9],
    ]);
  });

  test('in very many rows keeps the sentence short', () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      income(index + 2, '2026-11-02', '424111', String(index)),
    );
    expect(validate(rows).findings[0]?.message).toContain('dan 46 lainnya');
    expect(validate(rows).findings).toHaveLength(50);
  });

  test('is not assumed where the key itself is incomplete', () => {
    const validation = validate([income(5, '2026-11-02', '', '1'), income(6, '2026-11-02', '', '2')]);
    expect(validation.findings.map((finding) => finding.code)).toEqual(['required', 'required']);
  });
});
