import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodec } from './host/codec.ts';

const { encode, decode } = createCodec();

describe('the codec of structured clones', () => {
  test('keeps every kind of value that a structured clone has', () => {
    const value = {
      nothing: undefined,
      nil: null,
      text: 'Rp 1.500.000,00',
      numbers: [0, -0, Number.NaN, Infinity, -Infinity, 1.5e300],
      big: 2n ** 70n,
      dates: [new Date(0), new Date(Number.NaN)],
      pattern: /x+/giu,
      map: new Map<unknown, unknown>([[{ key: 1 }, new Set([1, 'dua'])]]),
      buffer: new Uint8Array([1, 2, 3]).buffer,
      views: [
        new Uint8Array([1, 2]),
        new Float64Array([1.5]),
        new BigInt64Array([-1n]),
        new DataView(new ArrayBuffer(2)),
      ],
      boxed: [Object(1), Object('a'), Object(false)],
    };
    expect(decode(encode(structuredClone(value)))).toStrictEqual(value);
  });

  test('keeps holes of a sparse array and a key that undefined holds', () => {
    const sparse = ['first', 'second', 'third'];
    Reflect.deleteProperty(sparse, 1);
    const back = decode(encode({ sparse, given: undefined }));
    expect(back).toStrictEqual({ sparse, given: undefined });
    expect(Object.keys(Object(back))).toEqual(['sparse', 'given']);
  });

  test('keeps shared and cyclic references', () => {
    const shared = { amount: 1 };
    const cyclic: Record<string, unknown> = { shared, list: [shared] };
    cyclic['itself'] = cyclic;
    const back = Object(decode(encode(cyclic)));
    expect(back.itself).toBe(back);
    expect(back.list[0]).toBe(back.shared);
  });

  test('keeps an error with its class, message and cause', () => {
    const back = decode(encode(new RangeError('too far', { cause: new Error('because') })));
    expect(back).toBeInstanceOf(RangeError);
    expect(back).toMatchObject({ message: 'too far', cause: { message: 'because' } });
  });

  test('writes a slice of a Buffer as the bytes of the slice only', () => {
    const back = decode(encode(structuredClone(Buffer.from('rahasia').subarray(0, 2))));
    expect(back).toStrictEqual(new Uint8Array([0x72, 0x61]));
  });

  test('never lets a key called __proto__ change a prototype', () => {
    const back = decode(encode(JSON.parse('{"__proto__":{"polluted":true}}')));
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.keys(Object(back))).toEqual(['__proto__']);
  });

  test('carries more bytes than a call has arguments', () => {
    const bytes = new Uint8Array(300_000).map((_byte, index) => index % 251);
    expect(decode(encode(bytes))).toStrictEqual(bytes);
  });

  test('refuses what cannot be cloned, as a structured clone does', () => {
    expect(() => encode({ call: () => 1 })).toThrow('An object could not be cloned.');
  });

  test('gives back any data equal', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withSparseArray: true,
        }),
        (value) => {
          const clone = structuredClone(value);
          expect(isDeepStrictEqual(decode(encode(clone)), clone)).toBe(true);
        },
      ),
    );
  });
});
