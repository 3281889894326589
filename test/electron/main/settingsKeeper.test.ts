import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings, settingsSchema, type Settings } from '../../../core/settings.ts';
import { readSettings } from '../../../core/settings/settingsFile.ts';
import { createSettingsKeeper, type SettingsKeeper } from '../../../electron/main/settingsKeeper.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const clock = createManualClock(Date.UTC(2026, 10, 24, 8, 5, 9));
const openKeeper = (path: string): SettingsKeeper =>
  createSettingsKeeper(path, clock, (settings) => settings);
const toProduction = (settings: Settings): Settings => ({ ...settings, environment: 'production' });
const named = (satkerName: string) => settingsSchema.parse({ version: 1, satker: '000001', satkerName });

describe('the keeper of the settings', () => {
  test('a first start has the defaults and nothing to tell', async () => {
    const keeper = openKeeper(join(temporaryFolder(), 'pengaturan.json'));
    await keeper.load();
    expect([keeper.current(), keeper.notice()]).toEqual([defaultSettings(), null]);
  });

  test('what is saved is in force, and found by the next start', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    const keeper = openKeeper(path);
    await keeper.load();
    await keeper.save(named('RS Contoh'));
    expect(keeper.current()).toEqual(named('RS Contoh'));
    const again = openKeeper(path);
    await again.load();
    expect([again.current(), again.notice()]).toEqual([named('RS Contoh'), null]);
  });

  test('of two quick saves the later is in force and in the file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pengaturan.json');
    const keeper = openKeeper(path);
    await keeper.load();
    const names = ['satu', 'dua', 'tiga', 'empat', 'lima'];
    await Promise.all(names.map((name) => keeper.save(named(name))));
    expect(keeper.current().satkerName).toBe('lima');
    expect((await readSettings(path)).satkerName).toBe('lima');
    expect(readdirSync(folder).toSorted()).toEqual(['pengaturan.json', 'pengaturan.json.bak']);
  });

  test('a damaged file is set aside, its backup takes its place, and the operator is told', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    const before = openKeeper(path);
    await before.load();
    await before.save(named('RS Contoh'));
    writeFileSync(path, '{"version": 1, "satker": ');
    const keeper = openKeeper(path);
    await keeper.load();
    expect(keeper.current()).toEqual(named('RS Contoh'));
    expect(keeper.notice()).toMatchObject({ code: 'settings-set-aside' });
    expect(keeper.notice()?.message).toContain(`${path}.rusak-20261124-080509. Cadangannya dipakai.`);
    await keeper.save(named('RS Contoh Baru'));
    expect(keeper.notice()).toBeNull();
  });

  test('a power cut between writing and renaming leaves the old settings', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    const before = openKeeper(path);
    await before.load();
    await before.save(named('RS Contoh'));
    writeFileSync(`${path}.0000.tmp`, '{"version": 1, "satkerName": "RS Ba');
    const keeper = openKeeper(path);
    await keeper.load();
    expect([keeper.current(), keeper.notice()]).toEqual([named('RS Contoh'), null]);
  });

  test('a file of a newer application is told of and never written over', async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    writeFileSync(path, '{"version": 99}');
    const keeper = openKeeper(path);
    await keeper.load();
    expect(keeper.current()).toEqual(defaultSettings());
    expect(keeper.notice()).toMatchObject({ code: 'newer-version' });
    await expect(keeper.save(named('RS Contoh'))).rejects.toMatchObject({ code: 'unwritable' });
    expect(readFileSync(path, 'utf8')).toBe('{"version": 99}');
  });

  test("what is decided elsewhere is in force, and the file keeps the operator's", async () => {
    const path = join(temporaryFolder(), 'pengaturan.json');
    const keeper = createSettingsKeeper(path, clock, toProduction);
    await keeper.load();
    expect(keeper.current().environment).toBe('production');
    await keeper.save(named('RS Contoh'));
    expect(keeper.current()).toEqual({ ...named('RS Contoh'), environment: 'production' });
    expect(await readSettings(path)).toEqual(named('RS Contoh'));
  });

  test('a save that fails leaves the old settings in force and holds up no later one', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pengaturan.json');
    const keeper = openKeeper(path);
    await keeper.load();
    await keeper.save(named('RS Contoh'));
    const wrong = { ...named('RS Contoh'), satker: '12' };
    const [failed] = await Promise.allSettled([keeper.save(wrong), keeper.save(named('RS Baru'))]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'invalid' } });
    expect(keeper.current().satkerName).toBe('RS Baru');
  });
});
