import { describe, expect, test } from 'vitest';
import { columns, payloads, register, row, shape, visit } from './shaping.ts';

describe('rows that cannot be placed', () => {
  const settings = {
    bindings: register,
    shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } },
  };

  test('because a part of their key is empty stop what they could belong to', () => {
    const result = shape(settings, [
      visit(2, '2026-03-01', 'IGD'),
      visit(3, '2026-03-02', 'IGD'),
      row(4, { tgl_transaksi: '2026-03-02', unit: null }),
    ]);
    expect(payloads(result)).toEqual(['2026-03-01 IGD 1']);
    expect(result.findings).toMatchObject([
      { code: 'required', row: 4, field: 'unit' },
      { code: 'group-incomplete', row: 4 },
    ]);
  });

  test('but hold nothing that would count are passed over, and said so', () => {
    const balance = {
      bindings: { ...register, ...columns('nilai'), catatan: { from: 'constant', value: 'harian' } },
      shape: { kind: 'group', fields: { nilai: { aggregate: 'sum' } } },
    };
    const blank = { tgl_transaksi: null, unit: null, catatan: 'harian' };
    const result = shape(balance, [
      visit(2, '2026-03-01', 'IGD', { nilai: '5', catatan: 'harian' }),
      row(3, { ...blank, nilai: null }),
    ]);
    expect(payloads(result)).toEqual(['2026-03-01 IGD 5 harian']);
    expect(result.findings).toMatchObject([
      {
        severity: 'warning',
        code: 'required',
        row: 3,
        message: 'Baris ini dilewati: isian tgl_transaksi, unit kosong dan tidak ada nilai yang digabungkan.',
      },
    ]);
    const withAmount = shape(balance, [
      visit(2, '2026-03-01', 'IGD', { nilai: '5', catatan: 'harian' }),
      row(3, { ...blank, nilai: '1' }),
    ]);
    expect(withAmount.drafts).toEqual([]);
  });

  test('because the filter could not decide stop their record', () => {
    const result = shape(
      settings,
      [visit(2, '2026-03-01', 'IGD'), visit(3, '2026-03-01', 'IGD'), visit(4, '2026-03-02', 'IGD')],
      {
        undecided: new Set([3]),
      },
    );
    expect(payloads(result)).toEqual(['2026-03-02 IGD 1']);
  });

  test('are named up to ten, however many they are', () => {
    const bad = Array.from({ length: 15 }, (_, index) =>
      row(index + 10, { tgl_transaksi: undefined, unit: 'IGD' }),
    );
    const result = shape(settings, [visit(2, '2026-03-01', 'IGD'), ...bad]);
    expect(result.findings.map((finding) => finding.message)).toEqual([
      'Data tgl_transaksi 2026-03-01, unit IGD tidak dibuat: angkanya tidak akan benar tanpa baris 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 dan 5 baris lain yang tidak terbaca.',
    ]);
  });
});
