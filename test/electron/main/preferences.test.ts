import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPreferences } from '../../../electron/main/preferences.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const bounds = { x: -8, y: 0, width: 1200, height: 800 };
const refuse = (error: unknown): never => {
  throw error;
};

describe('preferences', () => {
  test('a first start remembers nothing', () => {
    const preferences = openPreferences(temporaryFolder(), refuse);
    expect([
      preferences.get('windowBounds'),
      preferences.get('lastFolder'),
      preferences.get('alerts'),
    ]).toEqual([null, null, null]);
  });

  test('are found by the next start', () => {
    const folder = temporaryFolder();
    const preferences = openPreferences(folder, refuse);
    const alerts = {
      environment: 'training',
      silenceSeenAt: 1,
      told: { toast: { 'key-refused': { day: '2026-11-24', isOpen: true } } },
    };
    preferences.set('windowBounds', bounds);
    preferences.set('pause', { until: null });
    preferences.set('lastFolder', 'C:\\Data');
    preferences.set('alerts', alerts);
    const again = openPreferences(folder, refuse);
    expect([
      again.get('windowBounds'),
      again.get('pause'),
      again.get('lastFolder'),
      again.get('alerts'),
    ]).toEqual([bounds, { until: null }, 'C:\\Data', alerts]);
  });

  test.each([
    ['bad JSON', '{"windowBounds": '],
    ['zero bytes after a power cut', '\0\0\0\0'],
    ['a value that cannot be', '{"windowBounds": "besar"}'],
  ])('a damaged file is set aside and the defaults hold: %s', (_name, text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'tampilan.json');
    writeFileSync(path, text);
    const preferences = openPreferences(folder, refuse);
    expect(preferences.get('windowBounds')).toBeNull();
    expect(readFileSync(`${path}.rusak`, 'utf8')).toBe(text);
    preferences.set('windowBounds', bounds);
    expect(openPreferences(folder, refuse).get('windowBounds')).toEqual(bounds);
  });

  test('a file that is damaged while the application runs is written anew', () => {
    const folder = temporaryFolder();
    const preferences = openPreferences(folder, refuse);
    preferences.set('lastFolder', 'C:\\Data');
    writeFileSync(join(folder, 'tampilan.json'), '{');
    expect(preferences.get('lastFolder')).toBe('C:\\Data');
    preferences.set('windowBounds', bounds);
    expect(openPreferences(folder, refuse).get('lastFolder')).toBe('C:\\Data');
  });

  test('what cannot be written still holds for this session, and is told', () => {
    const folder = join(temporaryFolder(), 'profil');
    mkdirSync(folder);
    const troubles: unknown[] = [];
    const preferences = openPreferences(folder, (error) => void troubles.push(error));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'bukan folder');
    preferences.set('lastFolder', 'C:\\Data');
    expect(preferences.get('lastFolder')).toBe('C:\\Data');
    expect(troubles).toHaveLength(1);
    expect(existsSync(join(folder, 'tampilan.json'))).toBe(false);
  });
});
