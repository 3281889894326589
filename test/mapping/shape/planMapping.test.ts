import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../../core/errors.ts';
import { mappingSchema } from '../../../core/mapping/mapping.ts';
import { planMapping } from '../../../core/mapping/shape/planMapping.ts';
import { rangeToRead } from '../../../core/mapping/shape/rangeToRead.ts';
import { slotsOf } from '../../../core/mapping/shape/slotsOf.ts';
import { columns, dataset, day, mapping, penerimaan, tryout } from './shaping.ts';

const all = columns('tgl_transaksi', 'unit', 'jumlah', 'nilai', 'catatan', 'berlaku');

function refusal(settings: Record<string, unknown>): string {
  try {
    planMapping(mapping(settings), tryout);
    return 'none';
  } catch (error) {
    if (!(error instanceof SettingsError) || error.code !== 'invalid' || error.remedy === '') throw error;
    return error.message;
  }
}

function group(fields: Record<string, unknown>, rest: Record<string, unknown> = {}) {
  return { bindings: all, shape: { kind: 'group', fields, ...rest } };
}

function formula(binding: Record<string, unknown>, shape?: Record<string, unknown>) {
  return { bindings: { ...all, nilai: { from: 'expression', ...binding } }, ...(shape && { shape }) };
}

describe('a mapping that contradicts itself or its dataset', () => {
  test.each([
    [{ bindings: columns('tanggal') }, 'jenis data uji/coba/angka tidak mempunyai isian "tanggal".'],
    [group({ total: { aggregate: 'sum' } }), 'jenis data uji/coba/angka tidak mempunyai isian "total".'],
    [
      group({ unit: { aggregate: 'last' } }),
      'isian unit adalah kunci penggabungan, jadi tidak dapat sekaligus digabungkan.',
    ],
    [
      { bindings: columns('tgl_transaksi', 'nilai'), shape: { kind: 'group' } },
      'baris digabungkan menurut tgl_transaksi, unit, tetapi isian unit tidak diambil dari kolom, nilai tetap, atau tanggal pengiriman.',
    ],
    [group({ catatan: { aggregate: 'sum' } }), 'isian catatan: "sum" hanya untuk angka.'],
    [group({ catatan: { aggregate: 'max' } }), 'isian catatan: "max" hanya untuk angka dan tanggal.'],
    [
      group({ berlaku: { aggregate: 'count' } }),
      'isian berlaku: hasil hitungan adalah angka, sedangkan isian ini bukan angka.',
    ],
    [
      group({ nilai: { aggregate: 'last', runningTotal: true } }),
      'isian nilai: jumlah berjalan hanya untuk "sum" dan "count".',
    ],
    [
      group({ nilai: { aggregate: 'sum', only: ['x'] } }),
      'isian nilai: "only" dan "except" hanya untuk "count" dari sebuah kolom.',
    ],
    [
      group({ nilai: { aggregate: 'sum', decimals: 1 } }),
      'isian nilai: pembulatan di sini hanya untuk "average" dari sebuah kolom.',
    ],
    [
      {
        bindings: columns('tgl_transaksi', 'unit'),
        shape: { kind: 'group', fields: { nilai: { aggregate: 'sum' } } },
      },
      'isian nilai: tidak ada kolom yang digabungkan.',
    ],
    [
      group({ jumlah: { aggregate: 'sum' }, nilai: { aggregate: 'average' } }, { fill: 'zero' }),
      'hari tanpa baris hanya dapat diisi nol bila semua angka berupa jumlah (sum) atau banyaknya (count).',
    ],
    [
      {
        bindings: { ...all, tgl_transaksi: { from: 'run-date' } },
        shape: { kind: 'group', fill: 'carry-forward' },
      },
      'jumlah berjalan, pengisian hari tanpa baris, dan penggabungan per periode memerlukan tanggal dari sumber.',
    ],
    [
      formula({ expression: 'a +', inputs: { a: { column: 'A' } } }),
      'rumus isian nilai ("a +", huruf ke-4): Rumus belum selesai: ada yang kurang di akhir.',
    ],
    [
      { bindings: { ...all, catatan: { from: 'expression', expression: '1', inputs: {} } } },
      'isian catatan bukan angka, jadi tidak dapat dihitung dengan rumus.',
    ],
    [
      formula({ expression: 'a', inputs: { a: { column: 'A', aggregate: 'sum' } } }),
      'masukan "a" pada rumus isian nilai digabungkan dari banyak baris, sedangkan rumusnya dihitung per baris.',
    ],
    [
      formula(
        { expression: 'a + b', inputs: { a: { column: 'A', aggregate: 'sum' }, b: { column: 'B' } } },
        { kind: 'group' },
      ),
      'masukan "b" pada rumus isian nilai belum punya cara menggabungkan, sedangkan masukan lain sudah.',
    ],
    [
      formula(
        { expression: 'a', inputs: { a: { column: 'A', aggregate: 'sum' } } },
        { kind: 'group', fields: { nilai: { aggregate: 'sum' } } },
      ),
      'isian nilai dihitung dari masukan yang sudah digabungkan, jadi tidak dapat digabungkan lagi.',
    ],
    [
      formula(
        { expression: 'a', inputs: { a: { column: 'A' } } },
        { kind: 'group', fields: { nilai: { aggregate: 'count' } } },
      ),
      'isian nilai: hasil rumus tidak dapat dihitung banyaknya.',
    ],
  ])('%j is refused', (settings, message) => {
    expect(refusal(settings)).toBe(`Pemetaan "uji": ${message}`);
  });
});

describe('what is chosen where nothing is said', () => {
  const running = { jumlah: { runningTotal: true } };
  test('is one record per row, or the dataset’s own period and no filling', () => {
    expect(planned({ bindings: all })).toBe('rows');
    expect(planned(group({}))).toBe('harian none');
    const monthly = columns('tgl_transaksi', 'bor');
    const bor = dataset('kesehatan/layanan/bor');
    expect(planned({ bindings: monthly, shape: { kind: 'group' } }, bor)).toBe('bulanan none');
    const asOfNow = { ...monthly, tgl_transaksi: { from: 'run-date' } };
    expect(planned({ bindings: asOfNow, shape: { kind: 'group' } }, bor)).toBe('harian none');
  });

  test('is to carry running totals forward, unless other numbers would be repeated with them', () => {
    const bindings = columns('tgl_transaksi', 'unit', 'jumlah', 'catatan');
    expect(planned({ bindings, shape: { kind: 'group', fields: running } })).toBe('harian carry-forward');
    expect(planned(group(running))).toBe('harian none');
  });
});

describe('slots', () => {
  test('are the bound fields, and the columns of formulas, each with how it is to be read', () => {
    const settings = mapping({
      bindings: {
        ...columns('jumlah', 'unit'),
        tgl_transaksi: { from: 'run-date' },
        nilai: {
          from: 'expression',
          expression: 'a / b + c',
          inputs: {
            a: { column: 'Hari', style: { numberStyle: 'english' }, aggregate: 'sum' },
            b: { column: 'Pasien', aggregate: 'count-distinct', map: { x: 'y' } },
            c: { aggregate: 'count' },
          },
        },
      },
      shape: { kind: 'group', fields: { jumlah: { aggregate: 'count-distinct' } } },
    });
    const slots = slotsOf(settings, tryout);
    expect(slots.map(({ name, field, binding }) => [name, field.name, field.type, binding.from])).toEqual([
      ['tgl_transaksi', 'tgl_transaksi', 'date', 'run-date'],
      ['unit', 'unit', 'string', 'column'],
      ['jumlah', 'jumlah', 'string', 'column'],
      ['nilai.a', 'nilai', 'decimal', 'column'],
      ['nilai.b', 'nilai', 'string', 'column'],
    ]);
    expect(slots.map(({ binding }) => binding)).toMatchObject([
      {},
      { column: 'unit' },
      { column: 'jumlah' },
      { column: 'Hari', style: { numberStyle: 'english' } },
      { column: 'Pasien', map: { x: 'y' } },
    ]);
  });

  test('of a simple mapping are its fields as the catalogue has them', () => {
    const slots = slotsOf(mapping({ bindings: columns('tgl_transaksi', 'kd_akun', 'jumlah') }), penerimaan);
    expect(slots.map((slot) => slot.field)).toEqual(penerimaan.fields);
  });
});

describe('the days that must be read', () => {
  test('begin on 1 January for running totals, with the period for periods, else with the range', () => {
    expect(readFrom({ bindings: all })).toBe('2026-05-20');
    expect(readFrom(group({}))).toBe('2026-05-20');
    expect(readFrom(group({}, { period: 'triwulanan' }))).toBe('2026-04-01');
    expect(readFrom(group({ nilai: { runningTotal: true } }))).toBe('2026-01-01');
    expect(readFrom(group({}, { fill: 'carry-forward' }))).toBe('2026-01-01');
  });
});

describe('the settings of a mapping', () => {
  test('hold only what has a meaning', () => {
    expect(
      [
        between({}),
        between({ from: 'kemarin' }),
        between({ from: '2026-01-01', to: '5' }),
        between({ from: '2026-02-30' }),
        { filter: [{ test: 'in', column: 'a', values: [] }] },
        { filter: [{ test: 'like', column: 'a', value: 'b' }] },
        { shape: { kind: 'group', fields: { a: { aggregate: 'median' } } } },
        { bindings: { a: { from: 'expression', expression: 'b', inputs: { 'B-1': { column: 'x' } } } } },
        { bindings: { a: { from: 'expression', expression: 'b', inputs: { b: { aggregate: 'sum' } } } } },
      ].filter(isValid),
    ).toEqual([]);
    expect(
      [
        {},
        between({ from: '2026-01-01' }),
        between({ from: '-1.5', to: '1e3' }),
        { shape: { kind: 'rows' } },
        { shape: { kind: 'group' } },
        { bindings: { a: { from: 'column', column: 'x', map: { 'Kelas I': '1' }, otherwise: '3' } } },
      ].filter((settings) => !isValid(settings)),
    ).toEqual([]);
  });
});

function planned(settings: Record<string, unknown>, target = tryout): string {
  const plan = planMapping(mapping(settings), target);
  return plan.kind === 'rows' ? plan.kind : `${plan.grouping} ${plan.fill}`;
}

function readFrom(settings: Record<string, unknown>): string {
  const range = { from: day('2026-05-20'), to: day('2026-06-30') };
  return rangeToRead(planMapping(mapping(settings), tryout), range).from;
}

function isValid(settings: Record<string, unknown>): boolean {
  const source = { kind: 'file', path: 'buku.xlsx' };
  return mappingSchema.safeParse({ id: 'uji', dataset: tryout.id, source, bindings: {}, ...settings })
    .success;
}

function between(bounds: Record<string, unknown>) {
  return { filter: [{ test: 'between', column: 'a', ...bounds }] };
}
