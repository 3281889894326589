import { describe, expect, test } from 'vitest';
import { columns, day, payloads, penerimaan, row, shape } from './shaping.ts';

const running = {
  dataset: penerimaan.id,
  bindings: columns('tgl_transaksi', 'kd_akun', 'jumlah'),
  shape: { kind: 'group', fields: { jumlah: { runningTotal: true } } },
};

describe('running totals', () => {
  test('add up from 1 January per account, hold on days without rows, and begin anew each year', () => {
    const result = shape(
      running,
      [
        transaction(2, '2025-12-30', '424111', '100'),
        transaction(3, '2025-12-31', '424111', '0.05'),
        transaction(4, '2026-01-03', '424111', '7'),
        transaction(5, '2026-01-03', '424112', '1'),
        transaction(6, '2026-01-03', '424111', '8'),
      ],
      { dataset: penerimaan, from: day('2025-12-30'), to: day('2026-01-05') },
    );
    expect(payloads(result)).toEqual([
      '2025-12-30 424111 100',
      '2025-12-31 424111 100.05',
      '2026-01-03 424111 15',
      '2026-01-03 424112 1',
      '2026-01-04 424111 15',
      '2026-01-04 424112 1',
      '2026-01-05 424111 15',
      '2026-01-05 424112 1',
    ]);
    expect(result.drafts.at(-2)?.reference).toEqual({
      source: 'buku.xlsx',
      table: 'Sheet1',
      rows: [],
      cumulativeSince: '2026-01-01',
    });
    expect(result.drafts.map((draft) => result.rowsBehind(draft))).toEqual([
      [2], [2, 3], [4, 6], [5], [4, 6], [5], [4, 6], [5],
    ]); // prettier-ignore
  });

  test('stop for the rest of the year at a row that cannot be read, for its account only', () => {
    const result = shape(
      running,
      [
        transaction(2, '2025-11-01', '424111', '1'),
        transaction(3, '2025-11-02', '424111', undefined),
        transaction(4, '2025-11-03', '424111', '1'),
        transaction(5, '2025-11-03', '424112', '5'),
        transaction(6, '2026-01-02', '424111', '1'),
      ],
      { dataset: penerimaan, from: day('2026-01-01'), to: day('2026-01-01') },
    );
    expect(payloads(result)).toEqual(['2025-11-01 424111 1', '2025-11-03 424112 5', '2026-01-02 424111 1']);
    expect(result.findings).toMatchObject([
      {
        code: 'group-incomplete',
        severity: 'error',
        row: 3,
        value: 'tgl_transaksi 2025-11-02, kd_akun 424111',
        message:
          '2 data mulai tgl_transaksi 2025-11-02, kd_akun 424111 tidak dibuat: angkanya tidak akan benar tanpa baris 3 yang tidak terbaca.',
      },
    ]);
  });

  test('stop for every account when a row does not even say whose it is', () => {
    expect(withUnplaced({ kd_akun: undefined })).toEqual(['2026-02-01 424111 1']);
    expect(withUnplaced({ tgl_transaksi: undefined })).toEqual(['2026-02-03 424112 1']);
    expect(withUnplaced({ tgl_transaksi: undefined, kd_akun: undefined })).toEqual([]);
  });

  test('leave a day without amounts at the height that was reached', () => {
    const rows = [
      transaction(2, '2026-02-01', '424111', '3'),
      row(3, { tgl_transaksi: '2026-02-02', kd_akun: '424111', jumlah: null }),
    ];
    expect(
      payloads(
        shape({ ...running, shape: { ...running.shape, fill: 'none' } }, rows, { dataset: penerimaan }),
      ),
    ).toEqual(['2026-02-01 424111 3', '2026-02-02 424111 3']);
  });
});

function transaction(number: number, date: string, account: string, amount: string | undefined) {
  return row(number, { tgl_transaksi: date, kd_akun: account, jumlah: amount });
}

/** What is made of two good rows and one of which the given cells cannot be read. */
function withUnplaced(cells: Readonly<Record<string, string | undefined>>): readonly string[] {
  const rows = [
    transaction(2, '2026-02-01', '424111', '1'),
    transaction(3, '2026-02-03', '424112', '1'),
    row(4, { tgl_transaksi: '2026-02-02', kd_akun: '424111', jumlah: '1', ...cells }),
  ];
  const range = { from: day('2026-02-01'), to: day('2026-02-03') };
  return payloads(shape(running, rows, { dataset: penerimaan, ...range }));
}
