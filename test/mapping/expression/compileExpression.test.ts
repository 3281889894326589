import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../core/mapping/expression/compileExpression.ts';
import { readFraction } from '../../../core/mapping/expression/fraction.ts';
import { decimalText } from '../../../core/mapping/expression/fractionText.ts';
import { round } from '../../../core/mapping/expression/rounding.ts';

/** The result with at most 10 digits, or null on division by zero. */
function compute(text: string, inputs: Readonly<Record<string, string>> = {}): string | null {
  const compiled = compileExpression(text, Object.keys(inputs));
  if (!compiled.ok) throw new Error(`${compiled.problem.message} (${compiled.problem.position})`);
  const result = compiled.evaluate(Object.values(inputs).map(readFraction));
  return result === null ? null : decimalText(round(result, 10, 'half-up'));
}

function problem(text: string, inputs: readonly string[] = []): string {
  const compiled = compileExpression(text, inputs);
  return compiled.ok ? 'none' : `${compiled.problem.position + 1}: ${compiled.problem.message}`;
}

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['-(2 - 5) / +2', '1.5'],
    ['10 - 4 - 3', '3'],
    ['100 / 10 / 5', '2'],
    ['0.1 + 0.2', '0.3'],
    ['1 / 3 * 3', '1'],
    ['999999999999999.99 + 0.01', '1000000000000000'],
    ['123456789012345.67 * 1000', '123456789012345670'],
    ['bulat(2.5)', '3'],
    ['bulat(-2.3450, 2)', '-2.35'],
    ['BULAT(2 / 3 * 100, 1)', '66.7'],
    ['min(3, -1, 2) + max(4, 7)', '6'],
    ['abs(3 - 8)', '5'],
    ['jika(2 > 1, 10, 20)', '10'],
    ['jika(2 = 1, 10, 20)', '20'],
    ['jika(2 <> 1, 10, 20)', '10'],
    ['jika(2 >= 2, jika(1 <= 0, 1, 2), 3)', '2'],
    ['jika(1 == 1, 1, 0) + jika(1 != 1, 1, 0)', '1'],
    ['jika(0.3 = 0.1 + 0.2, 1, 0)', '1'],
    ['0.125 * 1234.567', '154.320875'],
    ['jika(1 < 2, 1, 0) + jika(2 < 2, 1, 0)', '1'],
    ['jika(2 <= 2, 1, 0) + jika(3 <= 2, 1, 0)', '1'],
    ['jika(2 > 2, 1, 0) + jika(1 >= 2, 1, 0)', '0'],
    ['jika(2 != 2, 1, 0) + jika(2 <> 2, 1, 0)', '0'],
    ['min(2, 2) + max(2, 2) + abs(0) + abs(-0.5)', '4.5'],
    ['bulat(1.23456789012, 10)', '1.2345678901'],
    ['1 / 3 + 1 / 6', '0.5'],
    ['1 / 6 + 1 / 3', '0.5'],
    ['1 / 4 + 1 / 6', '0.4166666667'],
  ])('%s is %s', (text, expected) => {
    expect(compute(text)).toBe(expected);
  });

  test('uses its inputs, however they are capitalised', () => {
    expect(compute('A / (a + b) * 100', { a: '1', b: '7' })).toBe('12.5');
  });

  test('takes a name that ends in a digit before a comma', () => {
    expect(compute('max(a2,3)', { a2: '2' })).toBe('3');
  });

  test('has no result where it divides by zero, and only there', () => {
    expect(compute('a / b', { a: '5', b: '0' })).toBeNull();
    expect(compute('a / (b - 0.3)', { a: '5', b: '0.3' })).toBeNull();
    expect(compute('jika(b = 0, 0, a / b)', { a: '5', b: '0' })).toBe('0');
  });
});

test('an unknown part makes the whole unknown, on either side', () => {
  const divided = compileExpression('min(1 / a, b) + max(b, 1 / a) + abs(1 / a)', ['a', 'b']);
  if (!divided.ok) throw new Error(divided.problem.message);
  expect(divided.evaluate(['0', '1'].map(readFraction))).toBeNull();
  expect(compute('jika(1 / a > b, 1, 2)', { a: '0', b: '1' })).toBeNull();
  expect(compute('jika(b > 1 / a, 1, 2)', { a: '0', b: '1' })).toBeNull();
});

/** What to do, as the operator reads it. */
test.each([
  [
    '0,5 + 1',
    'Tulis pecahan dengan titik (0.5); beri spasi sesudah koma yang memisahkan dua nilai (min(1, 5)).',
  ],
  ['1.000 + 1', 'Tulis ribuan tanpa pemisah (1000); bila memang pecahan, tambahkan nol (1.0000).'],
  ['12.345 + 1', 'Tulis ribuan tanpa pemisah (12345); bila memang pecahan, tambahkan nol (12.3450).'],
  ['abs(1, 2)', 'Contoh: abs(a - b)'],
  ['min()', 'Contoh: min(a, b)'],
  ['bulat(1, 11)', 'Contoh: bulat(a / b * 100, 2)'],
  ['bulat(1, 2, 3)', 'Contoh: bulat(a / b * 100, 2)'],
  ['bulat()', 'Contoh: bulat(a / b * 100, 2)'],
])('%s is answered with how to write it', (text, remedy) => {
  const compiled = compileExpression(text, []);
  expect(compiled.ok ? '' : compiled.problem.remedy).toBe(remedy);
});

describe('a bad formula', () => {
  test.each([
    ['', [], '1: Rumus belum selesai: ada yang kurang di akhir.'],
    ['a +', ['a'], '4: Rumus belum selesai: ada yang kurang di akhir.'],
    ['(a + 1', ['a'], '7: Rumus belum selesai: ada yang kurang di akhir.'],
    ['a = 1 + (a', ['a'], '11: Rumus belum selesai: ada yang kurang di akhir.'],
    ['a + 1)', ['a'], '6: Rumus tidak dapat dibaca mulai huruf ke-6, pada ")".'],
    ['a + `x`', ['a'], '5: Rumus tidak dapat dibaca mulai huruf ke-5, pada "`x`".'],
    ['a b', ['a', 'b'], '1: Susunan rumus ini tidak dikenal.'],
    ['tarif * jumlah', ['jumlah'], '1: "tarif" bukan nama masukan rumus ini.'],
    ['a', ['a', 'b'], '1: Masukan "b" tidak dipakai di dalam rumus.'],
    ['a * 0,5', ['a'], '5: Angka "0,5" di dalam rumus dapat berarti dua hal.'],
    ['a / 1.000', ['a'], '5: Angka "1.000" di dalam rumus dapat berarti dua hal.'],
    ['a % 2', ['a'], '3: Tanda "%" tidak dapat dipakai di dalam rumus.'],
    ['2 ** a', ['a'], '3: Tanda "**" tidak dapat dipakai di dalam rumus.'],
    ['!a', ['a'], '1: Tanda "!" tidak dapat dipakai di dalam rumus.'],
    ['a = 1', ['a'], '3: Perbandingan hanya dapat dipakai di dalam jika(...).'],
    ['jika(a, 1, 2)', ['a'], '1: Bagian pertama jika(...) harus berupa perbandingan.'],
    ['jika(a > 1, 2)', ['a'], '1: jika(...) memerlukan perbandingan dan dua nilai.'],
    [
      'bulat(a, 1.5)',
      ['a'],
      '1: bulat(...) memerlukan satu nilai dan banyaknya angka di belakang koma (0 sampai 10).',
    ],
    ['abs(a, 1)', ['a'], '1: abs(...) memerlukan tepat satu nilai.'],
    ['a + min()', ['a'], '5: min(...) memerlukan sedikitnya satu nilai.'],
    ['akar(a)', ['a'], '1: Fungsi "akar" tidak dikenal.'],
    ['"5" + a', ['a'], '1: "5" bukan angka.'],
  ])('%j is refused with its place', (text, inputs, expected) => {
    expect(problem(text, inputs)).toBe(expected);
  });

  test.each([
    'a.constructor',
    'a["constructor"]',
    'constructor',
    '__proto__',
    'this',
    'toString()',
    'globalThis.process.exit()',
    'a => 1',
    '[a]',
    'a ? 1 : 2',
    'a; 1',
    'min.call(a)',
    'a?.b',
    '/a/',
    'true + a',
    'new Date()',
    'a = a + 1',
    'abs`a`',
  ])('%s reaches nothing but the inputs', (text) => {
    expect(problem(text, ['a'])).not.toBe('none');
  });
});

/** A formula with its value worked out beside it, in the plainest way. */
interface Worked {
  readonly text: string;
  /** Null where it divides by zero. */
  readonly value: Quotient | null;
}

type Quotient = readonly [over: bigint, under: bigint];

const known = { a: '12.5', b: '0', c: '-3' } as const;

function binary(left: Worked, operator: string, right: Worked): Worked {
  const text = `(${left.text} ${operator} ${right.text})`;
  if (left.value === null || right.value === null) return { text, value: null };
  const [[a, b], [c, d]] = [left.value, right.value];
  if (operator === '+') return { text, value: [a * d + c * b, b * d] };
  if (operator === '-') return { text, value: [a * d - c * b, b * d] };
  if (operator === '*') return { text, value: [a * c, b * d] };
  return { text, value: c === 0n ? null : [a * d, b * c] };
}

/** Positive where the first is the larger one. */
function difference([a, b]: Quotient, [c, d]: Quotient): bigint {
  return (a * d - c * b) * b * d;
}

function choice(condition: readonly [Worked, Worked], then: Worked, otherwise: Worked): Worked {
  const [left, right] = condition;
  const text = `jika(${left.text} > ${right.text}, ${then.text}, ${otherwise.text})`;
  if (left.value === null || right.value === null) return { text, value: null };
  return { text, value: (difference(left.value, right.value) > 0n ? then : otherwise).value };
}

function largest(left: Worked, right: Worked): Worked {
  const text = `max(${left.text}, ${right.text})`;
  if (left.value === null || right.value === null) return { text, value: null };
  return { text, value: difference(left.value, right.value) > 0n ? left.value : right.value };
}

const { worked } = fc.letrec<{ worked: Worked; leaf: Worked }>((tie) => ({
  leaf: fc.oneof(
    fc.nat({ max: 20 }).map((value): Worked => ({ text: `${value}`, value: [BigInt(value), 1n] })),
    fc.nat({ max: 99 }).map((value): Worked => ({
      text: `0.${value}5`,
      value: [BigInt(`${value}5`), 10n ** BigInt(`${value}5`.length)],
    })),
    fc.constant<Worked>({ text: 'a', value: [125n, 10n] }),
    fc.constant<Worked>({ text: 'b', value: [0n, 1n] }),
    fc.constant<Worked>({ text: 'C', value: [-3n, 1n] }),
  ),
  worked: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('worked'), fc.constantFrom('+', '-', '*', '/'), tie('worked'))
      .map(([left, operator, right]) => binary(left, operator, right)),
    fc
      .tuple(fc.tuple(tie('worked'), tie('worked')), tie('worked'), tie('worked'))
      .map(([condition, then, otherwise]) => choice(condition, then, otherwise)),
    fc.tuple(tie('worked'), tie('worked')).map(([left, right]) => largest(left, right)),
    tie('worked').map(({ text, value }): Worked => ({
      text: `-${text}`,
      value: value === null ? null : [-value[0], value[1]],
    })),
  ),
}));

test('every formula gives exactly what working it out by hand gives', () => {
  fc.assert(
    fc.property(worked, ({ text, value }) => {
      const all = `${text} + 0 * (a + b + c)`;
      const compiled = compileExpression(all, Object.keys(known));
      if (!compiled.ok) throw new Error(`${all}: ${compiled.problem.message}`);
      const result = compiled.evaluate(Object.values(known).map(readFraction));
      expect(result === null).toBe(value === null);
      if (result === null || value === null) return;
      expect(result.numerator * value[1]).toBe(value[0] * result.denominator);
      expect(result.denominator > 0n).toBe(true);
    }),
    { numRuns: 500 },
  );
});
