import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCivilDate } from '../../../core/civilDate.ts';
import type { DateOrder } from '../../../core/mapping/parse/dateText.ts';
import type { Parsed } from '../../../core/mapping/parse/parsed.ts';
import { readColumn, valueOf, valuesOf } from './readColumn.ts';
import { writtenDate, type WrittenDate } from './writtenDate.ts';

function read(text: string, dateOrder?: DateOrder): Parsed | undefined {
  return readColumn('date', [text], dateOrder === undefined ? {} : { dateOrder })[0];
}

describe('any date in any form', () => {
  test('comes back equal when its order is chosen', () => {
    fc.assert(
      fc.property(writtenDate, ({ text, date, order }) => {
        expect(valueOf(read(text, order ?? undefined))).toBe(date);
      }),
      { numRuns: 1000 },
    );
  });

  test('comes back equal or is blocked when nothing is chosen', () => {
    fc.assert(
      fc.property(writtenDate, ({ text, date }) => {
        expect([date, 'refused: ambiguous-date']).toContain(valueOf(read(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('comes back equal or is blocked within a column of any dates that no other order has written', () => {
    fc.assert(
      fc.property(fc.array(writtenDate, { minLength: 1, maxLength: 12 }), (dates) => {
        const order = dates.find((each) => each.order !== null)?.order ?? null;
        const column = dates.filter((each) => each.order === null || each.order === order);
        expect(wronglyRead(column)).toEqual([]);
      }),
    );
  });

  test('comes back equal or is blocked where dates of both orders decide', () => {
    fc.assert(
      fc.property(fc.array(writtenDate, { minLength: 2, maxLength: 20 }), (dates) => {
        fc.pre(new Set(dates.filter(decides).map(({ order }) => order)).size === 2);
        expect(wronglyRead(dates)).toEqual([]);
      }),
    );
  });
});

/** Texts of a column that are read as another date than was written. */
function wronglyRead(column: readonly WrittenDate[]): string[] {
  const values = valuesOf(
    'date',
    column.map(({ text }) => text),
  );
  return column
    .filter(({ date }, index) => ![date, 'refused: ambiguous-date'].includes(values[index] ?? ''))
    .map(({ text }) => text);
}

/** Whether the other order could not have written this text. */
function decides({ text, order }: WrittenDate): boolean {
  if (order === null) return false;
  const other = order === 'day-month-year' ? 'month-day-year' : 'day-month-year';
  return valueOf(read(text, other)) === 'refused: not-a-date';
}

test('any text is read or refused, never throws, and gives a day of the calendar', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789/-. :TZ')) }),
    fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/),
  );
  const orders = fc.constantFrom(undefined, 'day-month-year', 'month-day-year', 'year-month-day');
  fc.assert(
    fc.property(anyText, orders, (text, order) => {
      const parsed = read(text, order);
      const value = parsed?.ok === true ? parsed.value : null;
      expect(value && readCivilDate(value)).toBe(value);
    }),
    { numRuns: 2000 },
  );
});
