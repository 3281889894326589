import { z } from 'zod';

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Parses with a schema; `problem` names up to five wrong places in Indonesian and never repeats the input. */
export function parseValue<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const result = schema.safeParse(value, { reportInput: false, error: z.locales.id().localeError });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: result.error.issues.slice(0, 5).map(describeIssue).join('; ') };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const message = choices.length > 0 ? `pilih salah satu dari ${choices.join(', ')}` : issue.message;
  return path === '' ? message : `${path}: ${message}`;
}
