import { z } from 'zod';

/** A value that fits its schema, or what is wrong with it, one Indonesian phrase per wrong place. */
export type SchemaCheck<Output> =
  | { readonly ok: true; readonly data: Output }
  | { readonly ok: false; readonly problems: readonly string[]; readonly cause: z.ZodError };

/**
 * Parses a value that people may have written (settings, catalogue files). Each problem names its place by
 * position and, where an item of a list has an `id` or `name`, by that: `datasets ke-3 (umum/x) › title: wajib
 * ada`. The rejected value itself is repeated only where it is a choice or a number, never as a whole.
 */
export function checkSchema<Output>(schema: z.ZodType<Output>, value: unknown): SchemaCheck<Output> {
  const result = schema.safeParse(value, { error: problemOf });
  if (result.success) return { ok: true, data: result.data };
  const problems = result.error.issues.map((issue) => describe(issue, value));
  return { ok: false, problems, cause: result.error };
}

/** The Indonesian phrase of a problem; a message that the schema itself gives wins over it. */
export function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'wajib ada'
        : `seharusnya ${typeName(issue.expected)}, yang ditemukan ${typeName(z.core.util.parsedType(issue.input))}`;
    case 'invalid_value':
      return `seharusnya ${issue.values.map(quote).join(' atau ')}, yang ditemukan ${found(issue.input)}`;
    case 'too_small':
      return `${sizeName(issue.origin)} ${issue.inclusive === false ? 'harus di atas' : 'paling sedikit'} ${issue.minimum}`;
    case 'too_big':
      return `${sizeName(issue.origin)} ${issue.inclusive === false ? 'harus di bawah' : 'paling banyak'} ${issue.maximum}`;
    case 'invalid_format':
      return formatProblems[issue.format] ?? 'bentuk tulisannya tidak sesuai';
    case 'not_multiple_of':
      return `seharusnya kelipatan ${issue.divisor}`;
    case 'unrecognized_keys':
      return `isian tidak dikenal: ${issue.keys.map(quote).join(', ')}`;
    case 'invalid_key':
      return 'nama isian tidak sah';
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'tidak cocok dengan satu pun bentuk yang diterima'
        : `pilihan ${quote(issue.discriminator)} tidak ada atau tidak dikenal`;
    case 'invalid_element':
    case 'custom':
      return 'nilainya tidak sah';
  }
}

const formatProblems: Readonly<Record<string, string>> = {
  date: 'seharusnya tanggal yang ada di kalender, ditulis TTTT-BB-HH (contoh 2026-11-24)',
  time: 'seharusnya jam JJ:MM (contoh 07:30)',
  url: 'seharusnya alamat web lengkap (contoh https://contoh.go.id)',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'ya/tidak (true/false)',
  array: 'daftar',
  object: 'kelompok isian',
  record: 'kelompok isian',
  null: 'kosong (null)',
  nan: 'bukan angka',
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

function sizeName(origin: string): string {
  if (origin === 'string') return 'jumlah huruf';
  return origin === 'array' || origin === 'set' || origin === 'map' ? 'jumlah butir' : 'nilainya';
}

function quote(value: unknown): string {
  return `"${String(value)}"`;
}

function found(value: unknown): string {
  if (value === undefined) return 'tidak ada';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? quote(value)
    : typeName(z.core.util.parsedType(value));
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
  const place = placeOf(issue.path, value);
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

function placeOf(path: readonly PropertyKey[], root: unknown): string {
  const steps: string[] = [];
  let value = root;
  for (const key of path) {
    value = childOf(value, key);
    if (typeof key === 'number') steps.push(`${steps.pop() ?? 'butir'} ke-${key + 1}${nameOf(value)}`);
    else steps.push(String(key));
  }
  return steps.join(' › ');
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function nameOf(value: unknown): string {
  const name = childOf(value, 'id') ?? childOf(value, 'name');
  return typeof name === 'string' ? ` (${name})` : '';
}
