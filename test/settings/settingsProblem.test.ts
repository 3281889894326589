import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemsOf, problemText, settingsErrorMap } from '../../core/settings/settingsProblem.ts';

function problems(schema: z.ZodType, value: unknown): readonly string[] {
  const result = schema.safeParse(value, { reportInput: true, error: settingsErrorMap });
  return problemsOf(result.error?.issues ?? []).map(problemText);
}

describe('problemsOf', () => {
  test('of several forms, the one that the value comes nearest to is explained', () => {
    const range = z.strictObject({ from: z.number(), to: z.number() });
    const schema = z.object({
      days: z.array(z.union([range, z.strictObject({ on: z.number(), at: z.string() })])),
    });
    expect(problems(schema, { days: [{ from: 1, to: 'dua' }] })).toEqual([
      'days[0].to: seharusnya angka, yang ditemukan teks (nilainya "dua")',
    ]);
  });

  test('a long value is cut, and one under the name of a secret is not shown', () => {
    const schema = z.object({
      text: z.string().max(3, 'terlalu panjang'),
      token: z.string().max(3, 'terlalu panjang'),
    });
    expect(problems(schema, { text: 'x'.repeat(100), token: 'RAHASIA' })).toEqual([
      `text: terlalu panjang (nilainya "${'x'.repeat(59)}…)`,
      'token: terlalu panjang',
    ]);
  });
});
