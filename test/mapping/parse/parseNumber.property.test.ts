import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberStyle } from '../../../core/mapping/parse/numberText.ts';
import type { Parsed } from '../../../core/mapping/parse/parsed.ts';
import { readColumn, valueOf, valuesOf } from './readColumn.ts';
import { decimal, writtenNumber, type WrittenNumber } from './writtenNumber.ts';

function read(text: string, numberStyle?: NumberStyle): Parsed | undefined {
  return readColumn('decimal', [text], numberStyle === undefined ? {} : { numberStyle })[0];
}

describe('any number in any style', () => {
  test('comes back equal when the style is chosen', () => {
    fc.assert(
      fc.property(writtenNumber, ({ text, value, style }) => {
        expect(valueOf(read(text, style))).toBe(value);
      }),
    );
  });

  test('comes back equal or is blocked when nothing is chosen', () => {
    fc.assert(
      fc.property(writtenNumber, ({ text, value }) => {
        expect([value, 'refused: ambiguous-number']).toContain(valueOf(read(text)));
      }),
    );
  });

  test('comes back equal within a column of one style once one of its values decides', () => {
    fc.assert(
      fc.property(fc.array(writtenNumber, { minLength: 1, maxLength: 8 }), (numbers) => {
        const column = numbers.filter(({ style }) => style === numbers[0]?.style);
        const parsed = valuesOf(
          'decimal',
          column.map(({ text }) => text),
        );
        for (const [index, { value }] of column.entries()) {
          const allowed = column.some(decides) ? [value] : [value, 'refused: ambiguous-number'];
          expect(allowed).toContain(parsed[index]);
        }
      }),
    );
  });

  test('is never another number in a column where values of both styles decide', () => {
    fc.assert(
      fc.property(fc.array(writtenNumber, { minLength: 2, maxLength: 12 }), (numbers) => {
        fc.pre(new Set(numbers.filter(decides).map(({ style }) => style)).size === 2);
        const parsed = valuesOf(
          'decimal',
          numbers.map(({ text }) => text),
        );
        for (const [index, { value }] of numbers.entries()) {
          expect([value, 'refused: ambiguous-number']).toContain(parsed[index]);
        }
      }),
    );
  });
});

/** Whether the other style could not have written this text. */
function decides({ text, style }: WrittenNumber): boolean {
  const other = style === 'indonesian' ? 'english' : 'indonesian';
  return valueOf(read(text, other))?.startsWith('refused') ?? false;
}

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-+()% RpIDReE\u00a0')) }),
    fc.string({ unit: 'grapheme' }),
  );

  test('is read or refused, but never throws', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, 'indonesian', 'english'), (text, style) => {
        const parsed = read(text, style);
        expect(parsed?.ok === true || (parsed?.problem.message ?? '') !== '').toBe(true);
      }),
    );
  });

  test('that is read as a number gives the same number again when that is written out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = read(text);
        if (parsed?.ok !== true || parsed.value === null) return;
        expect(decimal(parsed.value)).toBe(parsed.value);
        expect(valueOf(read(parsed.value, 'english'))).toBe(parsed.value);
        expect(valueOf(read(parsed.value.replace('.', ','), 'indonesian'))).toBe(parsed.value);
      }),
      { numRuns: 1000 },
    );
  });

  test('that is read as a number holds the digits of that number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = read(text);
        if (parsed?.ok !== true || parsed.value === null || !/^[^eE]*\d[^eE]*$/.test(text)) return;
        expect(text.replace(/\D/g, '')).toContain(parsed.value.replace(/\D/g, '').replace(/^0+(?=\d)/, ''));
      }),
      { numRuns: 1000 },
    );
  });
});
