import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMask } from '../../core/secrets/mask.ts';

const KEY = 'KUNCI-CONTOH-BUKAN-RAHASIA-00001';
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJrZHNhdGtlciI6IjAwMDAwMSJ9.dGFuZGEtdGFuZ2Fu';

describe('createMask', () => {
  test.each([
    [`kunci ${KEY} ditolak`, 'kunci ••• ditolak'],
    [`${KEY}${KEY}`, '•••'],
    ['tidak ada rahasia', 'tidak ada rahasia'],
  ])('hides what it was told is secret: %s', (text, expected) => {
    expect(createMask([KEY])(text)).toBe(expected);
  });

  test('hides secrets that overlap as one', () => {
    expect(createMask(['abcd', 'cdef'])('_abcdef_')).toBe('_•••_');
  });

  test('hides a secret as it stands in an address, a form or in JSON', () => {
    const secret = 'a b"c/é';
    const texts = [
      encodeURIComponent(secret),
      String(new URLSearchParams({ x: secret })),
      JSON.stringify(secret),
    ];
    expect(texts.map(createMask([secret]))).toEqual(['•••', 'x=•••', '"•••"']);
  });

  test.each([
    [`token ${TOKEN}.`, 'token •••.'],
    [`{"status":"MSG20004","token":"${TOKEN}"}`, '{"status":"MSG20004","token":•••}'],
    ['satker=000001&key=apa-saja&x=1', 'satker=000001&key=•••&x=1'],
    ['Authorization: Bearer abcdef0123456789', 'Authorization: Bearer •••'],
    ["password: 'dengan spasi', lalu", 'password: •••, lalu'],
    ['Password=rahasia;Server=db', 'Password=•••;Server=db'],
    ['http://orang:rahasia@proksi:8080', 'http://orang:•••@proksi:8080'],
  ])('hides what looks secret though nobody said so: %s', (text, expected) => {
    expect(createMask([])(text)).toBe(expected);
  });

  test('leaves ordinary sentences of the program alone', () => {
    const sentence = 'Baris 4, kolom kd_akun: 525111 bukan akun penerimaan. http://127.0.0.1:80/api MSG20005';
    expect(createMask([KEY, ''])(sentence)).toBe(sentence);
  });

  test('no secret survives, whatever the text and however many secrets there are', () => {
    // A secret that holds the mask's own sign cannot be told from the mask.
    const secret = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !text.includes('•'));
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 5 }),
        fc.array(fc.string()),
        (secrets, texts) => {
          const text = texts.flatMap((part, index) => [part, secrets[index % secrets.length]]).join('');
          const masked = createMask(secrets)(text);
          expect(secrets.filter((hidden) => masked.includes(hidden))).toEqual([]);
        },
      ),
    );
  });

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'key=', 'token: ', '://a:b@', TOKEN), (text, bait) => {
        const mask = createMask([KEY]);
        const once = mask(`${text}${bait}${text}${KEY}`);
        expect(mask(once)).toBe(once);
      }),
    );
  });
});
