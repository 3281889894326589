import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Clock } from '../clock.ts';
import { SettingsError } from '../errors.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { parseSettingsText, type ParsedSettings } from './parseSettings.ts';
import { backupPath, saveSettings } from './saveSettings.ts';
import { setAside } from './setAside.ts';
import { resolvePaths } from './resolvePaths.ts';

/** What became of loading the application's own settings file. */
export type LoadedSettings =
  | { readonly kind: 'loaded'; readonly settings: Settings; readonly upgradedFrom: number | null }
  /** There was neither file nor backup; the defaults were written. */
  | { readonly kind: 'created'; readonly settings: Settings }
  /** The file was gone; its backup took its place. */
  | { readonly kind: 'restored'; readonly settings: Settings }
  /** The file was damaged: it is kept at `setAsideAt`, and the backup or the defaults took its place. */
  | {
      readonly kind: 'set-aside';
      readonly settings: Settings;
      readonly setAsideAt: string;
      readonly replacedBy: 'backup' | 'defaults';
      readonly reason: SettingsError;
    };

/**
 * Reads a settings file that belongs to the user and leaves it alone, whatever it holds. Relative paths in it
 * are taken as relative to its folder.
 *
 * @throws SettingsError `missing`, `unreadable`, `invalid`, `secret-inside`, `newer-version`.
 */
export async function readSettings(path: string): Promise<Settings> {
  const text = await readText(path);
  if (text !== null) return parse(text, path).settings;
  throw new SettingsError(
    'missing',
    `Berkas pengaturan ${path} tidak ditemukan.`,
    'Periksa nama dan foldernya, lalu coba lagi.',
  );
}

/**
 * Loads the application's own settings file. A damaged one is set aside under another name, never deleted;
 * what takes its place is written at once, so that the next start finds it.
 *
 * @throws SettingsError `newer-version` and `unreadable`, with the file left alone; `unwritable`.
 */
export async function loadSettings(path: string, clock: Clock): Promise<LoadedSettings> {
  const text = await readText(path);
  if (text === null) return replaceMissing(path, clock);
  try {
    return { kind: 'loaded', ...parse(text, path) };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return replaceDamaged(path, clock, error);
  }
}

async function replaceMissing(path: string, clock: Clock): Promise<LoadedSettings> {
  const backup = await readBackup(path, clock);
  const settings = backup ?? defaultSettings();
  await saveSettings(path, settings);
  return { kind: backup === null ? 'created' : 'restored', settings };
}

async function replaceDamaged(path: string, clock: Clock, reason: SettingsError): Promise<LoadedSettings> {
  const setAsideAt = await setAside(path, clock.now());
  const backup = await readBackup(path, clock);
  const settings = backup ?? defaultSettings();
  await saveSettings(path, settings);
  const replacedBy = backup === null ? 'defaults' : 'backup';
  return { kind: 'set-aside', settings, setAsideAt, replacedBy, reason };
}

/** The second copy of the settings; null when there is none, or a damaged one, which is set aside as well. */
async function readBackup(path: string, clock: Clock): Promise<Settings | null> {
  const text = await readText(backupPath(path));
  if (text === null) return null;
  try {
    return parse(text, path).settings;
  } catch (error) {
    if (!isDamage(error)) throw error;
    await setAside(backupPath(path), clock.now());
    return null;
  }
}

/** Whether the file can no longer be used by any version of the application. */
function isDamage(error: unknown): error is SettingsError {
  return error instanceof SettingsError && error.code !== 'newer-version';
}

function parse(text: string, path: string): ParsedSettings {
  const { settings, upgradedFrom } = parseSettingsText(text, `Berkas pengaturan ${basename(path)}`);
  return { settings: resolvePaths(settings, dirname(path)), upgradedFrom };
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new SettingsError(
      'unreadable',
      `Berkas pengaturan ${path} tidak dapat dibaca.`,
      'Periksa izin berkas dan foldernya, lalu coba lagi.',
      { cause: error },
    );
  }
}
