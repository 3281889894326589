import type { z } from 'zod';
import { isSecretName } from './secretFields.ts';
import { settingsPath } from './settingsPath.ts';

/** One place in settings that does not fit the schema. */
export interface SettingsProblem {
  /** As in JSON, e.g. `mappings[0].source.path`; empty for the whole. */
  readonly path: string;
  /** What was expected, as a clause: `harus 6 angka`. */
  readonly expected: string;
  /** The value found, short, as JSON; null when there is none or when it may be secret. */
  readonly found: string | null;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const FOUND_LENGTH = 60;

const typeNames: Readonly<Record<string, string>> = {
  string: 'teks di antara tanda petik',
  number: 'angka tanpa tanda petik',
  int: 'bilangan bulat tanpa tanda petik',
  boolean: 'true atau false',
  array: 'daftar [ … ]',
  object: 'kelompok { … }',
  record: 'kelompok { … }',
};

/** Error map for zod: what was expected, in Indonesian, where the schema has no words of its own. */
export function expectedInIndonesian(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `wajib ada, berupa ${typeNames[issue.expected] ?? issue.expected}`
        : `harus ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return issue.inclusive !== false && issue.options !== undefined
        ? oneOf(issue.options)
        : 'tidak cocok dengan salah satu bentuk yang dikenal';
    case 'unrecognized_keys':
      return `tidak mengenal isian ${issue.keys.map(quote).join(', ')}`;
    case 'too_small':
      return sizeBound(issue.origin, 'paling sedikit', String(issue.minimum));
    case 'too_big':
      return sizeBound(issue.origin, 'paling banyak', String(issue.maximum));
    case 'invalid_key':
      return 'nama isian di dalamnya tidak sah';
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return 'bentuknya tidak sesuai';
  }
}

/** All wrong places, in the order of the schema. Needs issues made with `reportInput: true`. */
export function problemsOf(issues: readonly Issue[]): readonly SettingsProblem[] {
  return issues.flatMap((issue) => {
    const nearest = nearestAlternative(issue);
    if (nearest === null) return [problemOf(issue)];
    return problemsOf(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** `satker: harus 6 angka, ditemukan "12"`. */
export function problemText({ path, expected, found }: SettingsProblem): string {
  const place = path === '' ? 'seluruh pengaturan' : path;
  return `${place}: ${expected}${found === null ? '' : `, ditemukan ${found}`}`;
}

function problemOf(issue: Issue): SettingsProblem {
  return { path: settingsPath(issue.path), expected: issue.message, found: foundText(issue) };
}

/** Of several forms that a value may have, the problems with the one that it comes nearest to. */
function nearestAlternative(issue: Issue): readonly Issue[] | null {
  if (issue.code !== 'invalid_union') return null;
  return issue.errors.toSorted((left, right) => left.length - right.length)[0] ?? null;
}

function foundText(issue: Issue): string | null {
  const isSecret = issue.path.some((part) => isSecretName(String(part)));
  if (isSecret || issue.code === 'unrecognized_keys') return null;
  const found = foundValue(issue);
  if (found === undefined) return null;
  if (Array.isArray(found)) return 'sebuah daftar';
  if (typeof found === 'object' && found !== null) return 'sebuah kelompok';
  const text = JSON.stringify(found);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH)}…` : text;
}

/** For a group whose kind is unknown, what it says its kind is. */
function foundValue(issue: Issue): unknown {
  const kind = issue.code === 'invalid_union' ? issue.discriminator : undefined;
  if (kind === undefined) return issue.input;
  const { input } = issue;
  return typeof input === 'object' && input !== null
    ? Object.entries(input).find(([name]) => name === kind)?.[1]
    : undefined;
}

function oneOf(values: readonly unknown[]): string {
  return `harus ${values.length === 1 ? '' : 'salah satu dari '}${values.map(quote).join(', ')}`;
}

function sizeBound(origin: string, words: string, bound: string): string {
  if (origin === 'string') return `${words} ${bound} karakter`;
  return origin === 'array' ? `${words} ${bound} buah` : `${words} ${bound}`;
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}
