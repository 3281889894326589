import { describe, expect, test } from 'vitest';
import type { ParsedRow } from '../../../core/mapping/parsedRow.ts';
import type { ShapeResult } from '../../../core/mapping/shape/shapeResult.ts';
import { day, payloads, register, shape, visit } from './shaping.ts';

describe('a formula for each row', () => {
  test('is exact and rounded once, to two digits unless said otherwise', () => {
    const rows = [pair(2, '1', '3'), pair(3, '999999999999999.99', '1'), pair(4, '1', '8')];
    expect(payloads(shape(percentage(), rows))).toEqual([
      '2026-03-01 U2 33.33',
      '2026-03-01 U3 99999999999999999',
      '2026-03-01 U4 12.5',
    ]);
    expect(payloads(shape(percentage({ decimals: 0, rounding: 'half-even' }), rows))).toEqual([
      '2026-03-01 U2 33',
      '2026-03-01 U3 99999999999999999',
      '2026-03-01 U4 12',
    ]);
    expect(shape(percentage(), rows).drafts[1]?.display.nilai).toBe('99.999.999.999.999.999');
  });

  test('leaves out a row for which it has no result, and says why', () => {
    const result = shape(percentage(), [
      pair(2, '1', '0'),
      pair(3, '1', null),
      pair(4, null, null),
      pair(5, '1', '2'),
    ]);
    expect(payloads(result)).toEqual(['2026-03-01 U4', '2026-03-01 U5 50']);
    expect(result.findings).toMatchObject([
      {
        code: 'computation-failed',
        row: 2,
        field: 'nilai',
        value: 'a = 1, b = 0',
        message: 'Rumus "a / b * 100" untuk isian nilai tidak dapat dihitung: pembagian dengan nol.',
      },
      {
        code: 'computation-failed',
        row: 3,
        message: 'Rumus "a / b * 100" untuk isian nilai tidak dapat dihitung: b kosong.',
      },
    ]);
    expect(result.blocked.map((record) => record.key.unit)).toEqual(['U2', 'U3']);
  });

  test('takes an empty cell as zero where the mapping says so', () => {
    const binding = {
      expression: 'a + b',
      inputs: { a: { column: 'A' }, b: { column: 'B', empty: 'zero' } },
    };
    expect(payloads(shape(percentage(binding), [pair(2, '5', null)]))).toEqual(['2026-03-01 U2 5']);
  });

  test('is combined by the field’s own aggregate when rows are grouped', () => {
    const good = [
      visits(2, '2026-03-01', '0.005', '1'),
      visits(3, '2026-03-01', '0.005', '1'),
      visits(4, '2026-03-02', '3', '4'),
    ];
    expect(payloads(grouped(good))).toEqual(['2026-03-01 Lab 0.01', '2026-03-02 Lab 12.01']);

    const bad = grouped([...good, visits(5, '2026-03-02', '3', null)]);
    expect(payloads(bad)).toEqual(['2026-03-01 Lab 0.01']);
    expect(bad.findings.map((finding) => [finding.code, finding.row])).toEqual([
      ['computation-failed', 5],
      ['group-incomplete', 5],
    ]);
  });
});

test('a formula whose results should agree shows two that do not', () => {
  const settings = { ...percentage(), shape: { kind: 'group' } };
  const rows = [2, 3].map((number) =>
    visit(number, '2026-03-01', 'IGD', { 'nilai.a': '1', 'nilai.b': `${number}` }),
  );
  expect(shape(settings, rows).findings.map((finding) => finding.message)).toEqual([
    'Data tgl_transaksi 2026-03-01, unit IGD tidak dibuat. Isian nilai harus sama di semua baris yang digabungkan, tetapi ada "33,33" dan "50".',
  ]);
});

describe('a formula over combined inputs', () => {
  test('is computed once per record', () => {
    const settings = ratio({ a: { column: 'A', aggregate: 'sum' }, b: { aggregate: 'count' } });
    const rows = [
      line(2, '2026-03-01', '1', null),
      line(3, '2026-03-01', '1', null),
      line(4, '2026-03-01', null, null),
    ];
    expect(payloads(shape(settings, rows))).toEqual(['2026-03-01 X 66.67']);
  });

  test('takes averages as they are, before any rounding', () => {
    const settings = ratio({
      a: { column: 'A', aggregate: 'average' },
      b: { column: 'B', aggregate: 'max' },
    });
    const rows = [
      line(2, '2026-03-01', '1', '1'),
      line(3, '2026-03-01', '0', '1'),
      line(4, '2026-03-01', '0', '1'),
    ];
    expect(payloads(shape(settings, rows))).toEqual(['2026-03-01 X 33.33']);
  });

  test('may use totals since 1 January, on days without rows too', () => {
    const settings = ratio({
      a: { column: 'A', runningTotal: true },
      b: { column: 'B', aggregate: 'sum', runningTotal: true },
    });
    const rows = [line(2, '2026-03-01', '1', '4'), line(3, '2026-03-03', '2', '2')];
    const result = shape(settings, rows, { from: day('2026-03-01'), to: day('2026-03-04') });
    expect(payloads(result)).toEqual([
      '2026-03-01 X 25',
      '2026-03-02 X 25',
      '2026-03-03 X 50',
      '2026-03-04 X 50',
    ]);
  });

  test('stops the records for which it has no result, and says so once', () => {
    const settings = ratio(
      { a: { column: 'A', aggregate: 'sum' }, b: { column: 'B', aggregate: 'sum' } },
      { fill: 'zero' },
    );
    const result = shape(settings, [line(2, '2026-03-02', '1', '2')], {
      from: day('2026-03-01'),
      to: day('2026-03-04'),
    });
    expect(payloads(result)).toEqual(['2026-03-02 X 50']);
    expect(result.blocked).toHaveLength(3);
    expect(result.findings).toMatchObject([
      {
        code: 'computation-failed',
        row: null,
        message:
          'Data tgl_transaksi 2026-03-01, unit X tidak dibuat. Rumus "a / b * 100" untuk isian nilai tidak dapat dihitung: pembagian dengan nol. Begitu pula 2 data lain dengan alasan yang sama.',
      },
    ]);
  });

  test('stops a record whose inputs should agree and do not', () => {
    const settings = ratio({ a: { column: 'A', aggregate: 'sum' }, b: { column: 'B', aggregate: 'same' } });
    const result = shape(settings, [line(2, '2026-03-02', '1', '2'), line(3, '2026-03-02', '1', '3')]);
    expect(result.drafts).toEqual([]);
    expect(result.findings.map((finding) => finding.field)).toEqual(['nilai']);
  });
});

/** The ratio of two columns of a row, in percent. */
function percentage(binding: Record<string, unknown> = {}) {
  const inputs = { a: { column: 'A' }, b: { column: 'B' } };
  return {
    bindings: { ...register, nilai: { from: 'expression', expression: 'a / b * 100', inputs, ...binding } },
  };
}

function pair(number: number, a: string | null, b: string | null): ParsedRow {
  return visit(number, '2026-03-01', `U${number}`, { 'nilai.a': a, 'nilai.b': b });
}

/** The running total of two columns multiplied in each row. */
function grouped(rows: readonly ParsedRow[]): ShapeResult {
  const inputs = { tarif: { column: 'Tarif' }, banyak: { column: 'Banyak' } };
  return shape(
    {
      bindings: { ...register, nilai: { from: 'expression', expression: 'tarif * banyak', inputs } },
      shape: { kind: 'group', fields: { nilai: { runningTotal: true } }, fill: 'none' },
    },
    rows,
  );
}

function visits(number: number, date: string, tarif: string, banyak: string | null): ParsedRow {
  return visit(number, date, 'Lab', { 'nilai.tarif': tarif, 'nilai.banyak': banyak });
}

/** The ratio of two combined inputs, in percent. */
function ratio(inputs: Record<string, unknown>, options: Record<string, unknown> = {}) {
  return {
    bindings: { ...register, nilai: { from: 'expression', expression: 'a / b * 100', inputs } },
    shape: { kind: 'group', ...options },
  };
}

function line(number: number, date: string, a: string | null, b: string | null): ParsedRow {
  return visit(number, date, 'X', { 'nilai.a': a, 'nilai.b': b });
}
