import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../core/errors.ts';
import { readDecimal } from '../../../core/decimal.ts';
import { rowFilter } from '../../../core/mapping/shape/rowFilter.ts';
import type { Cell, SourceRow } from '../../../core/source/source.ts';
import { day, mapping } from './shaping.ts';

const table = {
  columns: [
    { name: 'Status Bayar', place: 'A' },
    { name: 'Nilai', place: 'B' },
  ],
};

/** A cell as the source holds it, or with how it shows it. */
type Shown = Cell | { readonly cell: Cell; readonly shown: string };

function sourceRow(number: number, ...shown: readonly Shown[]): SourceRow {
  const pairs = shown.map((value) =>
    typeof value === 'object' && value !== null && 'cell' in value
      ? value
      : { cell: value, shown: typeof value === 'object' ? '' : String(value) },
  );
  return { number, cells: pairs.map(({ cell }) => cell), display: (index) => pairs[index]?.shown ?? '' };
}

function filterOf(filter: readonly Record<string, unknown>[], bindings: Record<string, unknown> = {}) {
  return rowFilter(mapping({ bindings, filter }), table);
}

function kept(condition: Record<string, unknown>, ...cells: readonly Shown[]): readonly boolean[] {
  const filter = filterOf([{ column: 'Status Bayar', ...condition }]);
  const verdicts = cells.map((cell, index) => filter.accepts(sourceRow(index + 2, cell)));
  expect([...filter.undecided]).toEqual([]);
  return verdicts;
}

const formatted = { cell: 8, shown: '008' };
const date = { cell: { kind: 'date', date: day('2026-03-01'), time: null }, shown: '1 Mar 2026' } as const;

describe('a condition', () => {
  test('compares texts without regard to blanks and capitals, unless told to', () => {
    expect(kept({ test: 'equals', value: 'sudah lunas' }, ' Sudah\u00a0 LUNAS ', 'lunas', null)).toEqual([
      true,
      false,
      false,
    ]);
    expect(kept({ test: 'equals', value: 'Lunas', caseSensitive: true }, 'Lunas ', 'LUNAS')).toEqual([
      true,
      false,
    ]);
    expect(kept({ test: 'not-equals', value: 'batal' }, 'Batal', 'lunas', null)).toEqual([false, true, true]);
    expect(kept({ test: 'in', values: ['BPJS', 'Umum'] }, 'bpjs', 'UMUM', 'Jamkesda')).toEqual([
      true,
      true,
      false,
    ]);
    expect(kept({ test: 'contains', value: 'bpjs' }, 'Peserta BPJS PBI', 'Umum', null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('sees a value as it is shown and as it is', () => {
    expect(kept({ test: 'equals', value: '008' }, formatted, '8', 8)).toEqual([true, false, false]);
    expect(
      kept({ test: 'equals', value: '8' }, formatted, '8', {
        kind: 'decimal',
        value: readDecimal('8') ?? never(),
      }),
    ).toEqual([true, true, true]);
    expect(kept({ test: 'in', values: ['2026-03-01'] }, date)).toEqual([true]);
    expect(kept({ test: 'contains', value: 'mar' }, date)).toEqual([true]);
    expect(
      kept({ test: 'equals', value: '#N/A' }, { cell: { kind: 'error', error: '#N/A' }, shown: '#N/A' }),
    ).toEqual([true]);
    expect(kept({ test: 'equals', value: 'true' }, { cell: true, shown: 'BENAR' })).toEqual([true]);
  });

  test('knows empty cells', () => {
    expect(kept({ test: 'empty' }, null, '  ', '\u00a0', 'x', 0)).toEqual([true, true, true, false, false]);
    expect(kept({ test: 'not-empty' }, null, '  ', 'x', 0, false)).toEqual([false, false, true, true, true]);
  });

  test('compares numbers exactly, the bounds included', () => {
    const between = { test: 'between', from: '0.3', to: '1000' };
    expect(kept(between, 0.1 + 0.2, 0.29, 1000, 1000.01, 'Rp 500', '999,5', null, ' ')).toEqual([
      true, false, true, false, true, true, false, false,
    ]); // prettier-ignore
    expect(kept({ test: 'between', from: '1e3' }, 999, 1000)).toEqual([false, true]);
  });

  test('compares dates, however they are written', () => {
    const between = { test: 'between', from: '2026-03-01', to: '2026-03-31' };
    expect(kept(between, date, '31 Maret 2026', '2026-04-01', '28/02/2026', 46082)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(kept({ test: 'between', to: '2026-03-31' }, '1 Januari 1999')).toEqual([true]);
  });
});

describe('a filter', () => {
  test('keeps rows for which every condition holds, and tells how many it left out', () => {
    const filter = filterOf([
      { test: 'equals', column: 'status_bayar', value: 'lunas' },
      { test: 'between', column: 'Nilai', from: '1' },
    ]);
    const rows = [sourceRow(2, 'Lunas', 5), sourceRow(3, 'Lunas', 0), sourceRow(4, 'Batal', 5), sourceRow(5)];
    expect(rows.filter((row) => filter.accepts(row)).map((row) => row.number)).toEqual([2]);
    expect(filter.findings()).toMatchObject([
      {
        code: 'row-filtered',
        severity: 'note',
        row: null,
        message: '3 baris tidak dipakai karena tidak memenuhi saringan.',
      },
    ]);
  });

  test('accepts everything and says nothing when there is none', () => {
    const filter = rowFilter(mapping({ bindings: {} }), table);
    expect(filter.accepts(sourceRow(2, 'x'))).toBe(true);
    expect(filter.findings()).toEqual([]);
  });

  test('lists rows that it cannot decide on instead of dropping them', () => {
    const filter = filterOf([
      { test: 'not-equals', column: 'Status Bayar', value: 'batal' },
      { test: 'between', column: 'Nilai', from: '1', to: '2000' },
    ]);
    const rows = [
      sourceRow(2, 'lunas', '1.234'),
      sourceRow(3, 'lunas', 'seribu'),
      sourceRow(4, { cell: { kind: 'missing-value' }, shown: '' }, 5),
      sourceRow(5, 'batal', 'seribu'),
      sourceRow(6, 'lunas', 5),
    ];
    expect(rows.filter((row) => filter.accepts(row)).map((row) => row.number)).toEqual([2, 3, 4, 6]);
    expect([...filter.undecided]).toEqual([2, 3, 4]);
    expect(filter.findings().slice(1)).toMatchObject([
      { code: 'filter-undecided', severity: 'error', row: 2, column: 'Nilai', value: '1.234' },
      { code: 'filter-undecided', row: 3, value: 'seribu' },
      { code: 'filter-undecided', row: 4, column: 'Status Bayar' },
    ]);
  });

  test('reads a column as the condition says, else as its binding does', () => {
    const [indonesian, english] = [{ numberStyle: 'indonesian' }, { numberStyle: 'english' }];
    expect([decide(null, null), decide(null, indonesian), decide(english, indonesian)]).toEqual([
      'undecided',
      true,
      false,
    ]);
  });

  test('counts days as the workbook does', () => {
    const filter = rowFilter(
      mapping({
        bindings: {},
        filter: [{ test: 'between', column: 'Nilai', from: '2026-03-01', to: '2026-03-01' }],
      }),
      { ...table, dateSystem: 1904 },
    );
    expect(
      [46082, 46082 - 1462].map((serial, index) => filter.accepts(sourceRow(index, 'x', serial))),
    ).toEqual([false, true]);
  });

  test('refuses a column that is not there', () => {
    expect(withoutColumn).toThrow(SourceError);
    expect(withoutColumn).toThrow(
      expect.objectContaining({ code: 'column-missing', place: { file: 'buku.xlsx', column: 'Statis' } }),
    );
  });

  test('gives each row the same verdict whatever rows came before', () => {
    const condition = { test: 'between', column: 'Status Bayar', from: '10', to: '20' };
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom('', 'x', '15'))),
        (cells) => {
          const filter = filterOf([condition]);
          const together = cells.map((cell, index) => filter.accepts(sourceRow(index, cell)));
          expect(together).toEqual(cells.map((cell) => filterOf([condition]).accepts(sourceRow(1, cell))));
        },
      ),
    );
  });
});

function never(): never {
  throw new Error('a decimal that cannot be read');
}

function withoutColumn() {
  const filter = [{ test: 'empty', column: 'Statis' }];
  return rowFilter(mapping({ bindings: {}, filter }), table, { file: 'buku.xlsx' });
}

/** What becomes of the cell `1.234`, when the condition and a binding say how the column is written. */
function decide(style: unknown, bound: unknown): boolean | 'undecided' {
  const filter = filterOf(
    [{ test: 'between', column: 'Nilai', from: '1000', ...(style === null ? {} : { style }) }],
    { jumlah: { from: 'column', column: 'Nilai', ...(bound === null ? {} : { style: bound }) } },
  );
  const verdict = filter.accepts(sourceRow(2, 'x', '1.234'));
  return filter.undecided.size > 0 ? 'undecided' : verdict;
}
