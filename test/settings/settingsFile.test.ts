import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, settingsSchema } from '../../core/settings.ts';
import { saveSettings } from '../../core/settings/saveSettings.ts';
import { loadSettings, readSettings } from '../../core/settings/settingsFile.ts';
import { createManualClock } from '../support/manualClock.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

const clock = createManualClock(Date.UTC(2026, 10, 24, 8, 5, 9));
const sample = settingsSchema.parse({ version: 1, satker: '000001', satkerName: 'RS Contoh' });

describe('loadSettings', () => {
  test('writes the defaults when there is no file yet', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    expect(await loadSettings(path, clock)).toEqual({ kind: 'created', settings: defaultSettings() });
    expect(await loadSettings(path, clock)).toMatchObject({ kind: 'loaded', upgradedFrom: null });
  });

  test('whatever is saved is loaded again', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(arbitrarySettings, async (settings) => {
        await saveSettings(join(folder, 'p.json'), settings);
        expect(await loadSettings(join(folder, 'p.json'), clock)).toEqual({
          kind: 'loaded',
          settings,
          upgradedFrom: null,
        });
      }),
      { numRuns: 60 },
    );
    expect(readdirSync(folder).toSorted()).toEqual(['p.json', 'p.json.bak']);
  });

  test.each([
    ['bad JSON', '{"version": 1, "satker": '],
    ['an empty file', ''],
    ['zero bytes after a power cut', '\0\0\0\0'],
    ['a wrong value', '{"version": 1, "satker": "12"}'],
    ['a secret inside', '{"version": 1, "key": "KUNCI-CONTOH-BUKAN-RAHASIA-00001"}'],
  ])('sets a damaged file aside and starts with the defaults: %s', async (_name, text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'pengaturan.json');
    writeFileSync(path, text);
    const loaded = await loadSettings(path, clock);
    const setAsideAt = `${path}.rusak-20261124-080509`;
    expect(loaded).toMatchObject({ kind: 'set-aside', replacedBy: 'defaults', setAsideAt });
    expect(loaded.settings).toEqual(defaultSettings());
    expect(readFileSync(setAsideAt, 'utf8')).toBe(text);
    expect(await loadSettings(path, clock)).toMatchObject({ kind: 'loaded' });
  });

  test('a damaged file is replaced by its backup, and the reason is told', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    await saveSettings(path, sample);
    writeFileSync(path, '{"version": 1,\n "satker": 000001}');
    const loaded = await loadSettings(path, clock);
    expect(loaded).toMatchObject({ kind: 'set-aside', replacedBy: 'backup', settings: sample });
    expect(loaded.kind === 'set-aside' && loaded.reason.message).toMatch(
      /pengaturan\.json bukan JSON yang sah/,
    );
    expect(await readSettings(path)).toEqual(sample);
  });

  test('a file that is gone is restored from its backup', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    await saveSettings(path, sample);
    rmSync(path);
    expect(await loadSettings(path, clock)).toEqual({ kind: 'restored', settings: sample });
    expect(await readSettings(path)).toEqual(sample);
  });

  test('a damaged backup is set aside as well', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    writeFileSync(path, 'rusak');
    writeFileSync(`${path}.bak`, 'rusak juga');
    expect(await loadSettings(path, clock)).toMatchObject({ kind: 'set-aside', replacedBy: 'defaults' });
    expect(readFileSync(`${path}.bak.rusak-20261124-080509`, 'utf8')).toBe('rusak juga');
  });

  test('a second damaged file of the same second does not replace the first', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'p.json');
    for (const text of ['pertama', 'kedua']) {
      writeFileSync(path, text);
      expect((await loadSettings(path, clock)).kind).toBe('set-aside');
    }
    expect(readFileSync(`${path}.rusak-20261124-080509`, 'utf8')).toBe('pertama');
    expect(readFileSync(`${path}.rusak-20261124-080509-2`, 'utf8')).toBe('kedua');
  });

  test('settings of a newer application are left alone', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'p.json');
    writeFileSync(path, '{"version": 99}');
    await expect(loadSettings(path, clock)).rejects.toMatchObject({ code: 'newer-version' });
    expect(readdirSync(folder)).toEqual(['p.json']);
  });
});

describe('readSettings', () => {
  test('takes relative paths as relative to the file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'kirim.json');
    const source = { kind: 'file', path: 'data/penerimaan.xlsx' };
    const mapping = { id: 'a', dataset: 'keuangan/akuntansi/penerimaan', source, bindings: {} };
    writeFileSync(
      path,
      `\uFEFF${JSON.stringify({ version: 1, mappings: [mapping], extraCaFile: 'ca.pem' })}`,
    );
    const settings = await readSettings(path);
    expect(settings.mappings[0]?.source).toMatchObject({ path: join(folder, 'data/penerimaan.xlsx') });
    expect(settings.extraCaFile).toBe(join(folder, 'ca.pem'));
  });

  test('tells every wrong place and leaves the file where it is', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'kirim.json');
    writeFileSync(path, '{"version": 1, "satker": "12", "timeZone": "Asia/Singapore"}');
    const reading = readSettings(path);
    await expect(reading).rejects.toMatchObject({ name: 'SettingsError', code: 'invalid' });
    await expect(reading).rejects.toThrow(/- satker: .*"12"\)\n- timeZone: .*"Asia\/Singapore"/);
    expect(readdirSync(folder)).toEqual(['kirim.json']);
  });

  test('names the line of a mistake in the JSON without quoting the text', async () => {
    const path = join(temporaryFolder(), 'kirim.json');
    writeFileSync(path, '{"version": 1,\n "key": "KUNCI-CONTOH-BUKAN-RAHASIA-00001"\n "satker": "000001"}');
    await expect(readSettings(path)).rejects.toThrow(/baris 3, kolom 2/);
    await expect(readSettings(path)).rejects.not.toThrow(/KUNCI/);
  });

  test.each([
    ['key', { key: 'KUNCI-CONTOH-BUKAN-RAHASIA-00001' }],
    ['sending.Token', { sending: { Token: 'RAHASIA-CONTOH' } }],
    ['mappings[0].source.password', { mappings: [{ source: { password: 'RAHASIA-CONTOH' } }] }],
    ['proxy.url', { proxy: { mode: 'manual', url: 'http://orang:RAHASIA-CONTOH@proksi:8080' } }],
  ])('refuses a secret inside at %s, saying where secrets go and not what it is', async (place, wrong) => {
    const path = join(temporaryFolder(), 'kirim.json');
    writeFileSync(path, JSON.stringify({ version: 1, ...wrong }));
    const error: unknown = await readSettings(path).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'secret-inside', remedy: expect.stringContaining('KIRIM_BIOS_KEY') });
    expect(error).toMatchObject({ message: expect.stringContaining(`di: ${place}.`) });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/RAHASIA/);
  });

  test('a missing file and an unreadable one are told apart', async () => {
    const folder = temporaryFolder();
    await expect(readSettings(join(folder, 'tidak-ada.json'))).rejects.toMatchObject({ code: 'missing' });
    await expect(readSettings(folder)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('saveSettings', () => {
  test('refuses invalid settings before anything is written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'p.json');
    await saveSettings(path, sample);
    await expect(saveSettings(path, { ...sample, satker: 'x' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await readSettings(path)).toEqual(sample);
  });

  test('a save that fails leaves the old settings and no rubbish', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'p.json');
    await saveSettings(path, sample);
    const blocked = join(folder, 'sasaran');
    mkdirSync(join(blocked, 'isi'), { recursive: true });
    await expect(saveSettings(blocked, sample)).rejects.toMatchObject({ code: 'unwritable' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await readSettings(path)).toEqual(sample);
  });
});
