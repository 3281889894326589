import type { Clock } from '../../core/clock.ts';
import { SettingsError } from '../../core/errors.ts';
import { saveSettings } from '../../core/settings/saveSettings.ts';
import { loadSettings, type LoadedSettings } from '../../core/settings/settingsFile.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { problemOf } from '../worker/problemOf.ts';
import type { Problem } from '../reply.ts';

/** The settings in force, and the file that they are in. */
export interface SettingsKeeper {
  current(): Settings;
  /** What the operator decided, as the file has it. */
  own(): Settings;
  /** What happened when the file was loaded, where the operator should know; null when all was well. */
  notice(): Problem | null;
  /** Loads the file once. A file that cannot be used leaves the defaults, and a notice. */
  load(): Promise<void>;
  /** Writes the file, then lets the settings be in force. Throws `SettingsError`. */
  save(settings: Settings): Promise<void>;
}

/**
 * `overrule` puts in place of the operator's settings what is decided elsewhere; the file keeps the operator's.
 *
 * The core's own file is used rather than electron-store's: it is flushed to disk, has a second copy, sets a damaged
 * one aside, refuses secrets and newer versions, and the command line reads the same file.
 */
export function createSettingsKeeper(
  path: string,
  clock: Clock,
  overrule: (settings: Settings) => Settings,
): SettingsKeeper {
  const state = {
    settings: defaultSettings(),
    notice: null as Problem | null,
    isForeign: false,
    lastSave: Promise.resolve(),
  };
  const save = async (settings: Settings): Promise<void> => {
    if (state.isForeign) throw refusal(path);
    await saveSettings(path, settings);
    state.settings = settings;
    state.notice = null;
  };
  return {
    current: () => overrule(state.settings),
    own: () => state.settings,
    notice: () => state.notice,
    async load() {
      try {
        const loaded = await loadSettings(path, clock);
        state.settings = loaded.settings;
        state.notice = noticeOf(loaded);
      } catch (error) {
        state.notice = problemOf(error);
        state.isForeign = true;
      }
    },
    save(settings) {
      const saving = state.lastSave.then(() => save(settings));
      // One at a time, so that what is in force is what the file holds; a failed save holds up no later one.
      state.lastSave = saving.catch(() => undefined);
      return saving;
    },
  };
}

function noticeOf(loaded: LoadedSettings): Problem | null {
  if (loaded.kind === 'restored') {
    return {
      code: 'settings-restored',
      message: 'Berkas pengaturan tidak ditemukan. Cadangannya dipakai.',
      remedy: 'Periksa pengaturan, terutama perubahan yang terakhir.',
    };
  }
  if (loaded.kind !== 'set-aside') return null;
  const inPlace = loaded.replacedBy === 'backup' ? 'Cadangannya dipakai.' : 'Pengaturan awal dipakai.';
  return {
    code: 'settings-set-aside',
    message: `Berkas pengaturan rusak dan disisihkan sebagai ${loaded.setAsideAt}. ${inPlace}`,
    remedy: 'Periksa pengaturan. Bila ada yang hilang, impor berkas konfigurasi yang pernah diekspor.',
  };
}

/** A file that a newer version wrote, or that could not be read, is never written over. */
function refusal(path: string): SettingsError {
  return new SettingsError(
    'unwritable',
    `Berkas pengaturan ${path} tidak dapat dipakai sejak aplikasi dimulai, sehingga tidak ditimpa.`,
    'Selesaikan masalah pada berkas itu, lalu mulai ulang Kirim BIOS.',
  );
}
