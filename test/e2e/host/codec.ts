/**
 * One value of a structured clone as JSON; a number inside an entry is the index of another entry, so that
 * shared and cyclic references survive.
 */
type Entry =
  | readonly ['plain', null | string | boolean | number]
  | readonly ['undefined']
  | readonly ['number', string]
  | readonly ['bigint', string]
  | readonly ['date', number]
  | readonly ['regexp', string, string]
  | readonly ['array', number, readonly Member[]]
  | readonly ['object', readonly Member[]]
  | readonly ['map', readonly (readonly [number, number])[]]
  | readonly ['set', readonly number[]]
  | readonly ['error', string, string, string, number]
  | readonly ['buffer', string]
  | readonly ['view', string, string]
  | readonly ['boxed', number];

type Member = readonly [key: string, index: number];

/** Values of the structured clone algorithm as text and back. */
export interface Codec {
  /** Takes what `structuredClone` gave: everything in it can be written. */
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * A text codec for values of the structured clone algorithm. It runs in Node and in the page alike, and needs
 * nothing but what both have. Views of one buffer become views of their own.
 */
export function createCodec(): Codec {
  return {
    encode: (value) => JSON.stringify(writeEntries(value)),
    decode: (text) => readEntries(JSON.parse(text)),
  };
}

function writeEntries(root: unknown): Entry[] {
  const entries: Entry[] = [];
  const indexes = new Map<object, number>();
  const put = (value: unknown): number => {
    const known = isReference(value) ? indexes.get(value) : undefined;
    if (known !== undefined) return known;
    const index = entries.push(['undefined']) - 1;
    if (isReference(value)) indexes.set(value, index);
    entries[index] = isReference(value) ? writeReference(value, put) : writePrimitive(value);
    return index;
  };
  put(root);
  return entries;
}

function isReference(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function writePrimitive(value: unknown): Entry {
  if (value === undefined) return ['undefined'];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return ['number', Object.is(value, -0) ? '-0' : String(value)];
  }
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    typeof value === 'number'
  ) {
    return ['plain', value];
  }
  throw new Error('An object could not be cloned.');
}

function writeReference(value: object, put: (value: unknown) => number): Entry {
  const members = (): Member[] => Object.entries(value).map(([key, member]) => [key, put(member)]);
  if (Array.isArray(value)) return ['array', value.length, members()];
  if (value instanceof Date) return ['date', put(value.getTime())];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags];
  if (value instanceof Map) {
    return ['map', [...value].map(([key, member]) => [put(key), put(member)] as const)];
  }
  if (value instanceof Set) return ['set', [...value].map((member) => put(member))];
  if (value instanceof Error) {
    return ['error', value.name, value.message, value.stack ?? '', put(value.cause)];
  }
  if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return ['view', value.constructor.name, toBase64(bytes)];
  }
  if (/ (Boolean|Number|String)\]$/.test(Object.prototype.toString.call(value))) {
    return ['boxed', put(value.valueOf())];
  }
  return ['object', members()];
}

function readEntries(entries: readonly Entry[]): unknown {
  const made = new Map<number, unknown>();
  const get = (index: number): unknown => {
    if (made.has(index)) return made.get(index);
    const entry = entries[index];
    if (entry === undefined) throw new Error(`electron-host: a clone has no entry ${index}`);
    return readEntry(entry, get, (value) => {
      made.set(index, value);
      return value;
    });
  };
  return get(0);
}

function readEntry(
  entry: Entry,
  get: (index: number) => unknown,
  keep: <Value extends object>(value: Value) => Value,
): unknown {
  switch (entry[0]) {
    case 'plain':
      return entry[1];
    case 'undefined':
      return undefined;
    case 'number':
      return Number(entry[1]);
    case 'bigint':
      return BigInt(entry[1]);
    case 'date':
      return keep(new Date(Number(get(entry[1]))));
    case 'regexp':
      return keep(new RegExp(entry[1], entry[2]));
    case 'array':
      return readMembers(keep(Object.assign([], { length: entry[1] })), entry[2], get);
    case 'object':
      return readMembers(keep({}), entry[1], get);
    case 'map': {
      const map = keep(new Map<unknown, unknown>());
      for (const [key, value] of entry[1]) map.set(get(key), get(value));
      return map;
    }
    case 'set': {
      const set = keep(new Set<unknown>());
      for (const value of entry[1]) set.add(get(value));
      return set;
    }
    case 'error':
      return readError(entry, get, keep);
    case 'buffer':
      return keep(fromBase64(entry[1]).buffer);
    case 'view':
      return keep(viewOf(entry[1], fromBase64(entry[2]).buffer));
    case 'boxed':
      return keep(Object(get(entry[1])));
  }
}

/** Own data properties, even one called `__proto__`. */
function readMembers(target: object, members: readonly Member[], get: (index: number) => unknown): object {
  for (const [key, index] of members) {
    Object.defineProperty(target, key, {
      value: get(index),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return target;
}

const errorConstructors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function readError(
  [, name, message, stack, cause]: Extract<Entry, readonly ['error', ...unknown[]]>,
  get: (index: number) => unknown,
  keep: <Value extends object>(value: Value) => Value,
): Error {
  const ErrorOfThatName = Object.entries(errorConstructors).find(([known]) => known === name)?.[1] ?? Error;
  const error = keep(new ErrorOfThatName(message));
  if (stack !== '') error.stack = stack;
  const reason = get(cause);
  if (reason !== undefined) error.cause = reason;
  return error;
}

const viewConstructors: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};

/** A view of the kind that was written; Node's Buffer becomes Uint8Array, as in a structured clone. */
function viewOf(kind: string, buffer: ArrayBuffer): ArrayBufferView {
  const View = viewConstructors[kind] ?? Uint8Array;
  return new View(buffer);
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(parts.join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
