import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDecimal } from '../../../core/decimal.ts';
import type { ParsedRow } from '../../../core/mapping/parsedRow.ts';
import { naiveShape, type NaiveRow, type NaiveSettings } from './naiveShape.ts';
import { columns, day, row, shape } from './shaping.ts';

/** Two weeks around a new year, so that groups are shared and years change. */
const dates = Array.from({ length: 14 }, (_, index) =>
  new Date(Date.UTC(2025, 11, 25 + index)).toISOString().slice(0, 10),
);

/** Up to beyond 10^15 rupiah. */
const cents = fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n });

function sometimes<T>(value: fc.Arbitrary<T>, unreadable: number): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: unreadable === 0 ? 1_000_000 : Math.round(100 / unreadable) });
}

/** A leap year and one that is none. */
const daysOfTwoYears = fc
  .integer({ min: 0, max: 730 })
  .map((index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10));

/** The last day of the period of so many months that holds a date. */
function lastDayOf(date: string, months: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, Math.ceil(month / months) * months, 0)).toISOString().slice(0, 10);
}

function rowsWith(
  unreadable: number,
  days: fc.Arbitrary<string> = fc.constantFrom(...dates),
): fc.Arbitrary<readonly NaiveRow[]> {
  const part = fc.record({
    date: sometimes(days, unreadable),
    unit: sometimes(fc.constantFrom('Anggrek', 'Melati', 'VIP'), unreadable),
    cents: sometimes(cents, unreadable),
  });
  return fc
    .array(part, { maxLength: 30 })
    .map((parts) => parts.map((cells, index) => ({ ...cells, number: index + 2 })));
}

const range = fc
  .tuple(fc.constantFrom(...dates), fc.constantFrom(...dates))
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const settings: fc.Arbitrary<NaiveSettings> = fc
  .record({
    aggregate: fc.constantFrom<NaiveSettings['aggregate'][]>(
      'sum',
      'count',
      'min',
      'max',
      'first',
      'last',
      'average',
    ),
    runningTotal: fc.boolean(),
    fill: fc.constantFrom<NaiveSettings['fill'][]>('none', 'zero', 'carry-forward'),
    range,
  })
  .filter(({ aggregate, runningTotal, fill }) => {
    const isAdditive = aggregate === 'sum' || aggregate === 'count';
    return isAdditive || (!runningTotal && fill !== 'zero');
  })
  .map(({ range: { from, to }, ...rest }) => ({ ...rest, from, to }));

function parsed({ number, date, unit, cents: amount }: NaiveRow): ParsedRow {
  return row(number, {
    tgl_transaksi: date ?? undefined,
    unit: unit ?? undefined,
    nilai: amount === null ? undefined : decimal(amount),
  });
}

function decimal(amount: bigint): string {
  return readDecimal(`${amount}e-2`) ?? '';
}

function shaped(
  rows: readonly ParsedRow[],
  { aggregate, runningTotal, fill, from, to }: NaiveSettings,
  options: { readonly period?: string } = {},
) {
  return shape(
    {
      bindings: columns('tgl_transaksi', 'unit', 'nilai'),
      shape: { kind: 'group', fields: { nilai: { aggregate, runningTotal } }, fill, ...options },
    },
    rows,
    { from: day(from), to: day(to) },
  );
}

describe('grouping', () => {
  test.each([
    ['rows that can all be read', 0],
    ['rows of which some cannot be read', 6],
  ])('of %s gives what working out each record on its own gives', (_, unreadable) => {
    fc.assert(
      fc.property(rowsWith(unreadable), settings, (rows, wanted) => {
        const result = shaped(rows.map(parsed), wanted);
        const made = result.drafts.map(
          ({ payload }) => `${payload.tgl_transaksi} ${payload.unit} ${payload.nilai}`,
        );
        const blocked = result.blocked.map(({ key }) => `${key.tgl_transaksi} ${key.unit}`);
        const expected = naiveShape(rows, wanted);
        expect(made).toEqual(
          expected.flatMap((r) => (r.cents === null ? [] : [`${r.date} ${r.unit} ${decimal(r.cents)}`])),
        );
        expect(blocked).toEqual(expected.flatMap((r) => (r.cents === null ? [`${r.date} ${r.unit}`] : [])));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['bulanan', 1],
    ['triwulanan', 3],
    ['semesteran', 6],
    ['tahunan', 12],
  ] as const)(
    'by period (%s) gives what dating every row on its period’s last day gives',
    (period, months) => {
      const twoYears = { from: '2024-01-01', to: '2025-12-31' };
      fc.assert(
        fc.property(rowsWith(4, daysOfTwoYears), settings, (rows, options) => {
          const wanted: NaiveSettings = { ...options, fill: 'none', ...twoYears };
          const result = shaped(rows.map(parsed), wanted, { period });
          const expected = naiveShape(
            rows.map((one) => ({ ...one, date: one.date === null ? null : lastDayOf(one.date, months) })),
            wanted,
          );
          expect(
            result.drafts.map(
              (draft) =>
                `${draft.payload.tgl_transaksi} ${draft.payload.unit} ${draft.payload.nilai} ${result.rowsBehind(draft).join()}`,
            ),
          ).toEqual(
            expected.flatMap((r) =>
              r.cents === null ? [] : [`${r.date} ${r.unit} ${decimal(r.cents)} ${r.rows.join()}`],
            ),
          );
        }),
        { numRuns: 100 },
      );
    },
  );

  test('knows every row behind each figure', () => {
    fc.assert(
      fc.property(rowsWith(6), settings, (rows, wanted) => {
        const result = shaped(rows.map(parsed), wanted);
        const behind = result.drafts.map((draft) => result.rowsBehind(draft));
        expect(behind).toEqual(naiveShape(rows, wanted).flatMap((r) => (r.cents === null ? [] : [r.rows])));
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order in which rows come', () => {
    fc.assert(
      fc.property(
        rowsWith(6).chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        settings,
        ([rows, shuffled], wanted) => {
          const [one, other] = [shaped(rows.map(parsed), wanted), shaped(shuffled.map(parsed), wanted)];
          expect(other.drafts).toEqual(one.drafts);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('names every unreadable row in a finding as soon as a record is missing because of it', () => {
    fc.assert(
      fc.property(rowsWith(10), settings, (rows, wanted) => {
        const { blocked, findings } = shaped(rows.map(parsed), wanted);
        const firstRows = new Set(findings.map((finding) => finding.row));
        const causes = blocked.flatMap((record) => record.causes);
        expect(causes.filter((cause) => !firstRows.has(cause.rows[0] ?? null))).toEqual([]);
        expect(blocked.filter((record) => record.causes.length === 0)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
