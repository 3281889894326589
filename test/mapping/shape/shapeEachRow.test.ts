import { expect, test } from 'vitest';
import { columns, row, shape } from './shaping.ts';

const simplest = { bindings: columns('tgl_transaksi', 'unit', 'jumlah') };

test('the simplest mapping makes a record of every row, in source order', () => {
  const result = shape(simplest, [
    {
      ...row(7, { jumlah: '5', unit: 'IGD', tgl_transaksi: '2026-03-02' }),
      display: { jumlah: '5,00', unit: 'IGD', tgl_transaksi: '2 Mar' },
    },
    row(8, { tgl_transaksi: '2026-03-01', unit: null, jumlah: '6' }),
  ]);
  expect(result).toMatchObject({
    drafts: [
      {
        dataset: 'uji/coba/angka',
        payload: { tgl_transaksi: '2026-03-02', unit: 'IGD', jumlah: '5' },
        reference: { source: 'buku.xlsx', table: 'Sheet1', rows: [7] },
        display: { tgl_transaksi: '2 Mar', unit: 'IGD', jumlah: '5,00' },
      },
      { payload: { tgl_transaksi: '2026-03-01', jumlah: '6' }, reference: { rows: [8] } },
    ],
    findings: [],
    blocked: [],
  });
  expect(Object.keys(result.drafts[0]?.payload ?? {})).toEqual(['tgl_transaksi', 'unit', 'jumlah']);
  expect(result.drafts.map((draft) => result.rowsBehind(draft))).toEqual([[7], [8]]);
});

test('a row that cannot be read, or that the filter is unsure about, is left out alone', () => {
  const rows = [
    row(2, { tgl_transaksi: '2026-03-01', unit: 'IGD', jumlah: undefined }),
    row(3, { tgl_transaksi: '2026-03-01', unit: 'Lab', jumlah: '1' }),
    row(4, { tgl_transaksi: '2026-03-01', unit: 'Gizi', jumlah: '1' }),
  ];
  const result = shape(simplest, rows, { undecided: new Set([4]) });
  expect(result.drafts.map((draft) => draft.reference.rows)).toEqual([[3]]);
  expect(result.findings).toEqual([]);
  expect(result.blocked).toEqual([
    { key: { tgl_transaksi: '2026-03-01', unit: 'IGD' }, causes: [{ rows: [2] }] },
    { key: { tgl_transaksi: '2026-03-01', unit: 'Gizi' }, causes: [{ rows: [4] }] },
  ]);
});
