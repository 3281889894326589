import { describe, expect, test } from 'vitest';
import { environmentSecrets } from '../../core/secrets/environmentSecrets.ts';
import { firstSecrets } from '../../core/secrets/firstSecrets.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';

describe('environmentSecrets', () => {
  test('the key of one environment wins over the key of any', async () => {
    const secrets = environmentSecrets({ KIRIM_BIOS_KEY: 'umum', KIRIM_BIOS_KEY_TRAINING: 'latihan' });
    expect(await secrets.get('bios:training')).toBe('latihan');
    expect(await secrets.get('bios:production')).toBe('umum');
  });

  test('the simulator is not given a real key', async () => {
    const secrets = environmentSecrets({ KIRIM_BIOS_KEY: 'umum' });
    expect(await secrets.get('bios:simulation')).toBeNull();
  });

  test('a password is found by the name of its mapping', async () => {
    const secrets = environmentSecrets({ KIRIM_BIOS_PASSWORD_KUNJUNGAN_IGD: ' dengan spasi ' });
    expect(await secrets.get('database:kunjungan-igd')).toBe(' dengan spasi ');
    expect(await secrets.get('database:kunjungan')).toBeNull();
  });

  test.each([
    ['proxy', 'KIRIM_BIOS_PROXY_PASSWORD'],
    ['smtp', 'KIRIM_BIOS_SMTP_PASSWORD'],
    ['telegram', 'KIRIM_BIOS_TELEGRAM_TOKEN'],
  ] as const)('the secret "%s" has a variable of its own', async (name, variable) => {
    expect(await environmentSecrets({ [variable]: 'p' }).get(name)).toBe('p');
  });

  test('blanks around a key are dropped, and an empty one is none', async () => {
    const secrets = environmentSecrets({ KIRIM_BIOS_KEY: ' kunci \n', KIRIM_BIOS_KEY_PRODUCTION: '  ' });
    expect(await secrets.get('bios:production')).toBe('kunci');
    expect(await environmentSecrets({ KIRIM_BIOS_KEY: ' ' }).has('bios:training')).toBe(false);
  });
});

describe('memorySecrets', () => {
  test('keeps, tells and forgets', async () => {
    const secrets = memorySecrets([['bios:training', 'lama']]);
    await secrets.set('bios:training', 'baru');
    expect([await secrets.get('bios:training'), await secrets.has('bios:training')]).toEqual(['baru', true]);
    await secrets.delete('bios:training');
    await secrets.delete('proxy');
    expect([await secrets.get('bios:training'), await secrets.has('bios:training')]).toEqual([null, false]);
  });
});

describe('firstSecrets', () => {
  test('the first place that knows the secret answers', async () => {
    const secrets = firstSecrets([
      memorySecrets([['proxy', 'pertama']]),
      memorySecrets([
        ['proxy', 'kedua'],
        ['bios:training', 'hanya di sini'],
      ]),
    ]);
    expect(await secrets.get('proxy')).toBe('pertama');
    expect(await secrets.get('bios:training')).toBe('hanya di sini');
    expect([await secrets.has('bios:training'), await secrets.has('bios:production')]).toEqual([true, false]);
  });
});
