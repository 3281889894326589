import { describe, expect, test } from 'vitest';
import { columns, dataset, day, payloads, register, shape, visit } from './shaping.ts';

describe('days without rows', () => {
  test('are zero for every unit that has rows, with texts of the nearest day', () => {
    const result = shape(
      {
        bindings: { ...register, ...columns('catatan') },
        shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } }, fill: 'zero' },
      },
      [visit(2, '2026-03-02', 'IGD', { catatan: 'x' })],
      { from: day('2026-03-01'), to: day('2026-03-03') },
    );
    expect(payloads(result)).toEqual(['2026-03-01 IGD 0 x', '2026-03-02 IGD 1 x', '2026-03-03 IGD 0 x']);
    expect(result.drafts.map((draft) => [draft.reference.rows, draft.display.tgl_transaksi])).toEqual([
      [[], '01/03/2026'],
      [[2], '2026-03-02'],
      [[], '03/03/2026'],
    ]);
  });

  test('are zero without any row at all where only the date makes a record', () => {
    const igd = dataset('kesehatan/layanan/pasien_igd');
    const range = { dataset: igd, from: day('2026-03-01'), to: day('2026-03-02') };
    expect(payloads(shape(dailyCount('zero'), [], range))).toEqual(['2026-03-01 0', '2026-03-02 0']);
    expect(payloads(shape(dailyCount('carry-forward'), [], range))).toEqual([]);
  });

  test('repeat the last balance, but not one that a later unreadable row may have replaced', () => {
    const result = shape(
      {
        bindings: { ...register, ...columns('nilai') },
        shape: { kind: 'group', fields: { nilai: { aggregate: 'last' } }, fill: 'carry-forward' },
      },
      [
        visit(2, '2026-03-01', 'Kas', { nilai: '10' }),
        visit(3, '2026-03-03', 'Kas', { nilai: undefined }),
        visit(4, '2026-03-05', 'Kas', { nilai: '30' }),
      ],
      { from: day('2026-02-27'), to: day('2026-03-06') },
    );
    expect(payloads(result)).toEqual([
      '2026-03-01 Kas 10',
      '2026-03-02 Kas 10',
      '2026-03-05 Kas 30',
      '2026-03-06 Kas 30',
    ]);
    expect(result.drafts[1]?.reference.rows).toEqual([2]);
    expect(result.blocked.map((record) => record.key.tgl_transaksi)).toEqual(['2026-03-03', '2026-03-04']);
  });
});

function dailyCount(fill: string) {
  return {
    bindings: columns('tgl_transaksi'),
    shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } }, fill },
  };
}
