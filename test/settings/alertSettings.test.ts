import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { checkSettings } from '../../core/settings/parseSettings.ts';
import { resolvePaths } from '../../core/settings/resolvePaths.ts';
import { problemText } from '../../core/settings/settingsProblem.ts';

const email = { host: 'surel.contoh.go.id', from: 'bios@contoh.go.id', to: ['operator@contoh.go.id'] };

describe('settings of alerts and updates', () => {
  test('nothing goes out of the house until it is set', () => {
    expect(defaultSettings()).toMatchObject({ alerts: { absenceDays: 3 }, updates: { channel: 'stable' } });
    expect(Object.keys(defaultSettings().alerts)).toEqual(['absenceDays']);
  });

  test('what is set is kept', () => {
    const check = checkSettings({
      version: 1,
      alerts: {
        heartbeat: { url: 'https://pantau.contoh.go.id/ping/1', file: '/data/denyut.txt' },
        telegram: { chatId: '-1001234567890' },
        email: { ...email, security: 'starttls', port: 587, user: 'bios' },
      },
      updates: { feedUrl: 'https://unduh.contoh.go.id/kirim-bios', channel: 'beta' },
    });
    expect(check).toMatchObject({
      kind: 'valid',
      settings: { alerts: { heartbeat: { method: 'GET' }, email: { port: 587 } } },
    });
  });

  test.each([
    ['alerts.absenceDays: paling sedikit 1 hari (nilainya 0)', { alerts: { absenceDays: 0 } }],
    [
      'alerts.heartbeat: isi sedikitnya satu dari "url", "failureUrl", atau "file"',
      { alerts: { heartbeat: {} } },
    ],
    [
      'alerts.heartbeat.url: harus alamat lengkap yang diawali https:// atau http://',
      { alerts: { heartbeat: { url: 'file:///etc/passwd' } } },
    ],
    [
      'alerts.heartbeat.failureUrl: harus alamat lengkap',
      { alerts: { heartbeat: { failureUrl: 'https://orang@contoh.go.id/' } } },
    ],
    ['alerts.telegram.chatId: harus nomor obrolan', { alerts: { telegram: { chatId: 'grup kami' } } }],
    ['alerts.telegram: isian tidak dikenal: "token"', { alerts: { telegram: { chatId: '1', token: 'x' } } }],
    ['alerts.email.from: harus alamat surel', { alerts: { email: { ...email, from: 'bios' } } }],
    ['alerts.email.to: isi sedikitnya satu penerima', { alerts: { email: { ...email, to: [] } } }],
    ['alerts.email.host: harus nama server surel', { alerts: { email: { ...email, host: 'a b' } } }],
    [
      'alerts.email.security: seharusnya "tls" atau "starttls"',
      { alerts: { email: { ...email, security: 'none' } } },
    ],
    [
      'updates.feedUrl: harus alamat lengkap yang diawali https://,',
      { updates: { feedUrl: 'http://contoh.go.id' } },
    ],
    [
      'updates: isi salah satu saja: "feedUrl" atau "folder"',
      { updates: { feedUrl: 'https://contoh.go.id', folder: 'D:\\pembaruan' } },
    ],
  ])('a wrong place is told in Indonesian: %s', (sentence, wrong) => {
    const check = checkSettings({ version: 1, ...wrong });
    expect(check.kind === 'invalid' ? check.problems.map(problemText) : []).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  test('paths in them are taken as relative to the folder of the settings', () => {
    const check = checkSettings({
      version: 1,
      alerts: { heartbeat: { file: 'denyut.txt' } },
      updates: { folder: 'pembaruan' },
    });
    if (check.kind !== 'valid') throw new Error('the settings are valid');
    expect(resolvePaths(check.settings, '/profil')).toMatchObject({
      alerts: { absenceDays: 3, heartbeat: { file: join('/profil', 'denyut.txt') } },
      updates: { folder: join('/profil', 'pembaruan') },
    });
  });
});
