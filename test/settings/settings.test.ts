import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { biosBaseUrl } from '../../core/settings/biosBaseUrl.ts';
import { checkSettings } from '../../core/settings/parseSettings.ts';
import { problemText } from '../../core/settings/settingsProblem.ts';

const penerimaan = {
  id: 'penerimaan',
  dataset: 'keuangan/akuntansi/penerimaan',
  source: { kind: 'file', path: 'a.xlsx' },
  bindings: {},
};

const simulator = (): string => 'http://127.0.0.1:5000/api';

describe('settings', () => {
  test('the defaults send nothing outside this computer', () => {
    expect(defaultSettings()).toMatchObject({
      version: 1,
      satker: null,
      environment: 'simulation',
      timeZone: 'Asia/Jakarta',
      mappings: [],
      sending: { maximumConcurrency: 4, requestTimeoutSeconds: 30, pauseMs: 0 },
      proxy: { mode: 'system' },
    });
  });

  test.each([
    ['satker: harus 6 angka, misalnya "012345" (nilainya "12")', { satker: '12' }],
    ['satker: seharusnya teks, yang ditemukan angka (nilainya 12345)', { satker: 12_345 }],
    [
      'environment: seharusnya "simulation" atau "training" atau "production", yang ditemukan "uji"',
      { environment: 'uji' },
    ],
    ['sending.maximumConcurrency: paling banyak 16 (nilainya 40)', { sending: { maximumConcurrency: 40 } }],
    [
      'sending.maximumConcurrency: harus bilangan bulat (nilainya 2.5)',
      { sending: { maximumConcurrency: 2.5 } },
    ],
    ['seluruh pengaturan: isian tidak dikenal: "satkr"', { satkr: '000001' }],
    ['mappings: seharusnya daftar, yang ditemukan teks (nilainya "penerimaan")', { mappings: 'penerimaan' }],
    ['mappings[0].source.path: wajib ada', { mappings: [{ ...penerimaan, source: { kind: 'file' } }] }],
    ['mappings[1].id: "penerimaan" sudah dipakai di atas', { mappings: [penerimaan, penerimaan] }],
  ])('a wrong place is told in Indonesian: %s', (sentence, wrong) => {
    const check = checkSettings({ version: 1, ...wrong });
    expect(check.kind === 'invalid' ? check.problems.map(problemText) : []).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  test('a wrong binding names the forms that exist', () => {
    const mapping = { ...penerimaan, bindings: { jumlah: { from: 'kolom', column: 'Jumlah' } } };
    const check = checkSettings({ version: 1, mappings: [mapping] });
    expect(check.kind === 'invalid' && check.problems.map(problemText)).toEqual([
      expect.stringMatching(
        /^mappings\[0\]\.bindings\.jumlah\.from: seharusnya "column" atau "constant" .* \(nilainya "kolom"\)$/,
      ),
    ]);
  });

  test.each([
    'https://bios.kemenkeu.go.id/api',
    'http://127.0.0.1.example/api',
    'http://localhost@192.0.2.1/',
    'ftp://127.0.0.1/',
    '127.0.0.1:8080',
  ])('the address may be overridden only by one of this computer: %s is refused', (baseUrl) => {
    expect(checkSettings({ version: 1, baseUrl }).kind).toBe('invalid');
  });

  test.each(['http://127.0.0.1:8080/api', 'https://localhost:8443', 'http://[::1]:9/api/'])(
    'the address may be overridden by one of this computer: %s',
    (baseUrl) => {
      expect(checkSettings({ version: 1, baseUrl }).kind).toBe('valid');
    },
  );

  test.each(['http://orang:rahasia@proksi:8080', 'socks5://proksi:1080', 'http://proksi:8080/jalan'])(
    'a proxy is an address without login or path: %s is refused',
    (url) => {
      expect(checkSettings({ version: 1, proxy: { mode: 'manual', url } }).kind).toBe('invalid');
    },
  );

  test('the base address follows the environment unless a loopback one is stated', () => {
    expect(biosBaseUrl({ environment: 'simulation' }, simulator)).toBe('http://127.0.0.1:5000/api');
    expect(biosBaseUrl({ environment: 'training' }, simulator)).toMatch(/^https:\/\/training-.*\/api$/);
    expect(biosBaseUrl({ environment: 'production', baseUrl: 'http://[::1]:9/api/' }, simulator)).toBe(
      'http://[::1]:9/api',
    );
  });
});
