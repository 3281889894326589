import { describe, expect, test } from 'vitest';
import { columns, dataset, payloads, register, row, shape, visit } from './shaping.ts';

describe('grouping rows', () => {
  test('counts the rows of a register per day and unit, without a column for the count', () => {
    const result = shape(
      { bindings: register, shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } } },
      [
        visit(2, '2026-03-02', 'IGD'),
        visit(3, '2026-03-01', 'IGD'),
        visit(4, '2026-03-02', 'IGD'),
        visit(5, '2026-03-02', 'Anak'),
      ],
    );
    expect(payloads(result)).toEqual(['2026-03-01 IGD 1', '2026-03-02 Anak 1', '2026-03-02 IGD 2']);
    expect(result.drafts.map((draft) => draft.reference)).toEqual([
      { source: 'buku.xlsx', table: 'Sheet1', rows: [3] },
      { source: 'buku.xlsx', table: 'Sheet1', rows: [5] },
      { source: 'buku.xlsx', table: 'Sheet1', rows: [2, 4] },
    ]);
    expect(result.findings).toEqual([]);
  });

  test('counts each patient once', () => {
    const result = shape(
      {
        bindings: { ...register, jumlah: { from: 'column', column: 'no_rkm_medis' } },
        shape: { kind: 'group', fields: { jumlah: { aggregate: 'count-distinct' } } },
      },
      ['000123', '000124', '000123', '123', null].map((patient, index) =>
        visit(index + 2, '2026-03-01', 'IGD', { jumlah: patient }),
      ),
    );
    expect(payloads(result)).toEqual(['2026-03-01 IGD 3']);
  });

  test('counts only, or all but, certain texts', () => {
    const bpjs = dataset('kesehatan/layanan/bpjs_nonbpbjs');
    const payer = { from: 'column', column: 'penjamin' };
    const result = shape(
      {
        bindings: { ...columns('tgl_transaksi'), jumlah_bpjs: payer, jumlah_non_bpjs: payer },
        shape: {
          kind: 'group',
          fields: {
            jumlah_bpjs: { aggregate: 'count', only: ['BPJS', 'BPJS PBI'] },
            jumlah_non_bpjs: { aggregate: 'count', except: ['BPJS', 'BPJS PBI'] },
          },
        },
      },
      ['BPJS', ' bpjs  pbi', 'Umum', 'bpjs', null].map((text, index) =>
        row(index + 2, { tgl_transaksi: '2026-03-01', jumlah_bpjs: text, jumlah_non_bpjs: text }),
      ),
      { dataset: bpjs },
    );
    expect(payloads(result)).toEqual(['2026-03-01 3 1']);
  });

  test('passes over empty cells, and leaves a field out when all are empty', () => {
    const aggregates = ['sum', 'average', 'min', 'max', 'first', 'last', 'same'].map((aggregate) => {
      const settings = {
        bindings: { ...register, ...columns('nilai') },
        shape: { kind: 'group', fields: { nilai: { aggregate } } },
      };
      const some = [null, '7', null].map((nilai, index) => visit(index + 2, '2026-03-01', 'IGD', { nilai }));
      const none = [null, null].map((nilai, index) => visit(index + 2, '2026-03-01', 'IGD', { nilai }));
      return [...payloads(shape(settings, some)), ...payloads(shape(settings, none))];
    });
    expect(aggregates).toEqual(Array.from({ length: 7 }, () => ['2026-03-01 IGD 7', '2026-03-01 IGD']));
  });

  test('rounds an average once: to two digits, to none for a whole-number field, or as chosen', () => {
    const rows = ['1', '2', '2'].map((value, index) =>
      visit(index + 2, '2026-03-01', 'IGD', { jumlah: value, nilai: value }),
    );
    const average = (options: Record<string, unknown>) =>
      payloads(
        shape(
          {
            bindings: { ...register, ...columns('jumlah', 'nilai') },
            shape: {
              kind: 'group',
              fields: { jumlah: { aggregate: 'average' }, nilai: { aggregate: 'average', ...options } },
            },
          },
          rows,
        ),
      );
    expect(average({})).toEqual(['2026-03-01 IGD 2 1.67']);
    expect(average({ decimals: 4, rounding: 'down' })).toEqual(['2026-03-01 IGD 2 1.6666']);
  });

  test('takes texts, dates and constants that are the same in all rows', () => {
    const result = shape(
      {
        bindings: { ...register, ...columns('catatan', 'berlaku'), jumlah: { from: 'constant', value: '4' } },
        shape: { kind: 'group' },
      },
      [2, 3].map((number) =>
        visit(number, '2026-03-01', 'IGD', { catatan: 'lunas', berlaku: '2026-12-31', jumlah: '4' }),
      ),
    );
    expect(payloads(result)).toEqual(['2026-03-01 IGD 4 lunas 2026-12-31']);
  });

  test('does not make a record of values that should be the same and are not', () => {
    const result = shape(
      { bindings: { ...register, ...columns('catatan', 'nilai') }, shape: { kind: 'group' } },
      [
        visit(2, '2026-03-01', 'IGD', { catatan: 'lunas', nilai: '1' }),
        visit(3, '2026-03-01', 'IGD', { catatan: 'belum', nilai: '1' }),
        visit(4, '2026-03-02', 'IGD', { catatan: 'lunas', nilai: '1' }),
      ],
    );
    expect(payloads(result)).toEqual(['2026-03-02 IGD 1 lunas']);
    expect(result.blocked).toEqual([
      { key: { tgl_transaksi: '2026-03-01', unit: 'IGD' }, causes: [{ rows: [2, 3] }] },
    ]);
    expect(result.findings).toMatchObject([
      {
        code: 'computation-failed',
        severity: 'error',
        row: 2,
        field: 'catatan',
        message:
          'Data tgl_transaksi 2026-03-01, unit IGD tidak dibuat. Isian catatan harus sama di semua baris yang digabungkan, tetapi ada "belum" dan "lunas".',
      },
    ]);
  });

  test('shows what the source shows where it is one row that counts, else the figure as people write it', () => {
    const rows = [shown(2, '1000000', 'Rp 1.000.000'), shown(3, '500000.5', 'Rp 500.000,50')];
    const displayed = ['sum', 'last'].map((aggregate) => shape(ofValue(aggregate), rows).drafts[0]?.display);
    expect(displayed).toEqual([
      { tgl_transaksi: '1 Maret 2026', unit: 'I G D', nilai: '1.500.000,5' },
      { tgl_transaksi: '1 Maret 2026', unit: 'I G D', nilai: 'Rp 500.000,50' },
    ]);
  });

  test('keeps keys apart that only a separator would join', () => {
    const result = shape(
      { bindings: register, shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } } },
      [visit(2, '2026-03-01', 'a","b'), visit(3, '2026-03-01', 'a'), visit(4, '2026-03-01', '__proto__')],
    );
    expect(result.drafts).toHaveLength(3);
  });
});

function ofValue(aggregate: string) {
  return {
    bindings: { ...register, ...columns('nilai') },
    shape: { kind: 'group', fields: { nilai: { aggregate } } },
  };
}

function shown(number: number, nilai: string, display: string) {
  const plain = visit(number, '2026-03-01', 'IGD', { nilai });
  return { ...plain, display: { tgl_transaksi: '1 Maret 2026', unit: 'I G D', nilai: display } };
}
