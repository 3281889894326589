import { readNumber } from './numberText.ts';

/** A value that is no single text: a list, an object, a truth value, an uploaded file. */
export const NOT_TEXT = Symbol('not text');

/** Null: absent or empty. */
export type FieldValue = string | null | typeof NOT_TEXT;
export type Fields = ReadonlyMap<string, FieldValue>;

type Entry = readonly [name: string, value: FieldValue];

/**
 * The fields of a request as Laravel sees them: the query's, overridden by the body's (form-urlencoded,
 * multipart or JSON, by content type); texts trimmed, empty ones null. A body that cannot be read has none.
 */
export async function readFields(query: string, contentType: string, body: Buffer): Promise<Fields> {
  return new Map([...formEntries(query), ...(await bodyEntries(contentType, body))]);
}

async function bodyEntries(contentType: string, body: Buffer): Promise<Entry[]> {
  const type = contentType.toLowerCase();
  if (/[/+]json\b/.test(type)) return jsonEntries(body.toString('utf8'));
  if (type.includes('x-www-form-urlencoded')) return formEntries(body.toString('utf8'));
  if (type.includes('multipart/form-data')) return multipartEntries(contentType, body);
  return [];
}

function formEntries(text: string): Entry[] {
  return [...new URLSearchParams(text)].map(([name, value]) => formEntry(name, value));
}

async function multipartEntries(contentType: string, body: Buffer): Promise<Entry[]> {
  try {
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: new Uint8Array(body),
    });
    return [...(await request.formData())].map(([name, value]) => formEntry(name, value));
  } catch {
    return [];
  }
}

/** PHP makes a list of `name[]` and `name[0]`. */
function formEntry(name: string, value: string | File): Entry {
  const bracket = name.indexOf('[');
  if (bracket > 0) return [name.slice(0, bracket), NOT_TEXT];
  return [name, typeof value === 'string' ? textOf(value) : NOT_TEXT];
}

function jsonEntries(text: string): Entry[] {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([name, item]: [string, unknown]) => [name, jsonField(item)]);
}

function jsonField(value: unknown): FieldValue {
  if (value === null) return null;
  return typeof value === 'string' ? textOf(value) : NOT_TEXT;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, exactNumber);
  } catch {
    return null;
  }
}

/** Turns a JSON number into its text, digit for digit (`5.0` is `5`); a double would lose long ones. */
function exactNumber(...[, value, context]: readonly unknown[]): unknown {
  if (typeof value !== 'number') return value;
  const source = sourceOf(context) ?? String(value);
  return readNumber(source) ?? source;
}

function sourceOf(context: unknown): string | null {
  if (typeof context !== 'object' || context === null || !('source' in context)) return null;
  return typeof context.source === 'string' ? context.source : null;
}

function textOf(value: string): string | null {
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}
