import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkSchema } from '../../core/catalogue/schemaProblems.ts';

const schema = z.strictObject({
  name: z.string().min(3).max(5),
  count: z.int().min(1).max(10).multipleOf(2),
  size: z.number().gt(0).lt(1),
  day: z.iso.date(),
  list: z.array(z.strictObject({ id: z.string(), on: z.boolean() })).min(1),
  choice: z.discriminatedUnion('from', [z.strictObject({ from: z.literal('a') })]),
  either: z.union([z.string(), z.number()]),
  map: z.record(z.string().regex(/^[a-z]+$/), z.string()),
});

const sound = {
  name: 'abcd',
  count: 2,
  size: 0.5,
  day: '2026-11-24',
  list: [{ id: 'x', on: true }],
  choice: { from: 'a' },
  either: 1,
  map: { a: 'b' },
};

function problemsOf(change: object): readonly string[] {
  const check = checkSchema(schema, { ...sound, ...change });
  return check.ok ? [] : check.problems;
}

describe('what is wrong with a value', () => {
  test('is nothing when it fits', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.each([
    [{ name: undefined }, 'name: wajib ada'],
    [{ name: 4 }, 'name: seharusnya teks, yang ditemukan angka'],
    [{ name: 'ab' }, 'name: jumlah huruf paling sedikit 3'],
    [{ name: 'abcdef' }, 'name: jumlah huruf paling banyak 5'],
    [{ count: 0 }, 'count: nilainya paling sedikit 1'],
    [{ count: 1.5 }, 'count: seharusnya bilangan bulat, yang ditemukan angka'],
    [{ count: 3 }, 'count: seharusnya kelipatan 2'],
    [{ size: 0 }, 'size: nilainya harus di atas 0'],
    [{ size: 1 }, 'size: nilainya harus di bawah 1'],
    [
      { day: '24/11/2026' },
      'day: seharusnya tanggal yang ada di kalender, ditulis TTTT-BB-HH (contoh 2026-11-24)',
    ],
    [{ list: [] }, 'list: jumlah butir paling sedikit 1'],
    [
      { list: [{ id: 'x', on: 'ya' }] },
      'list ke-1 (x) › on: seharusnya ya/tidak (true/false), yang ditemukan teks',
    ],
    [{ choice: { from: 'b' } }, 'choice › from: pilihan "from" tidak ada atau tidak dikenal'],
    [{ either: true }, 'either: tidak cocok dengan satu pun bentuk yang diterima'],
    [{ map: { A: 'b' } }, 'map › A: nama isian tidak sah'],
    [{ lain: 1, beda: 2 }, 'isian tidak dikenal: "lain", "beda"'],
  ])('is said in Indonesian with its place: %j', (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  test('is said for every wrong place at once', () => {
    expect(problemsOf({ name: 'ab', either: null, day: 'x' })).toHaveLength(3);
  });
});
