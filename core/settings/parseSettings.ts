import { SettingsError } from '../errors.ts';
import { settingsSchema, type Settings } from '../settings.ts';
import { secretFields } from './secretFields.ts';
import { problemsOf, problemText, settingsErrorMap, type SettingsProblem } from './settingsProblem.ts';
import { upgradeSettings } from './upgradeSettings.ts';

export interface ParsedSettings {
  readonly settings: Settings;
  /** The older version that was found and upgraded; null when it is the current one. */
  readonly upgradedFrom: number | null;
}

export type SettingsCheck =
  | { readonly kind: 'valid'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly problems: readonly SettingsProblem[] };

/** Checks settings of the current version, e.g. what a form holds. */
export function checkSettings(raw: unknown): SettingsCheck {
  const result = settingsSchema.safeParse(raw, { reportInput: true, error: settingsErrorMap });
  return result.success
    ? { kind: 'valid', settings: result.data }
    : { kind: 'invalid', problems: problemsOf(result.error.issues) };
}

/**
 * Settings out of parsed JSON of any version up to the current one. `place` names them in messages.
 *
 * @throws SettingsError `newer-version`; `secret-inside` naming each place that holds a secret; `invalid`
 *   naming each wrong place.
 */
export function parseSettings(raw: unknown, place: string): ParsedSettings {
  const secrets = secretFields(raw);
  if (secrets.length > 0) throw secretInside(place, secrets);
  const { raw: current, upgradedFrom } = upgradeSettings(raw);
  const check = checkSettings(current);
  if (check.kind === 'valid') return { settings: check.settings, upgradedFrom };
  const lines = check.problems.map((problem) => `- ${problemText(problem)}`);
  throw new SettingsError(
    'invalid',
    `${place} tidak dapat dipakai. Bagian yang salah:\n${lines.join('\n')}`,
    'Perbaiki bagian yang disebut, simpan, lalu coba lagi.',
  );
}

/**
 * Settings out of a file's text.
 *
 * @throws SettingsError as `parseSettings`; `invalid` also when the text is not JSON.
 */
export function parseSettingsText(text: string, place: string): ParsedSettings {
  return parseSettings(parseSettingsJson(text, place), place);
}

/** JSON out of a file's text; a `SettingsError` names the line, and never quotes the text. */
export function parseSettingsJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // Only the position is taken over: the parser's message quotes the text, which may hold a secret.
    const line = error instanceof Error ? /\(line (\d+) column (\d+)\)/.exec(error.message) : null;
    const where = line === null ? '' : ` Kesalahan ditemukan di baris ${line[1]}, kolom ${line[2]}.`;
    throw new SettingsError(
      'invalid',
      `${place} bukan JSON yang sah${text.trim() === '' ? ': berkasnya kosong' : ''}.${where}`,
      'Periksa tanda petik, koma, dan kurung di sekitar tempat itu, atau pakai cadangan berkas ini.',
    );
  }
}

function secretInside(place: string, paths: readonly string[]): SettingsError {
  return new SettingsError(
    'secret-inside',
    `${place} memuat rahasia (kunci, sandi, atau token) di: ${paths.join(', ')}. Pengaturan tidak boleh memuat rahasia.`,
    'Hapus isian itu dari berkas. Di jendela aplikasi, isikan kunci di halaman Pengaturan; di baris perintah, isikan lewat variabel lingkungan KIRIM_BIOS_KEY (kunci BIOS) atau KIRIM_BIOS_PASSWORD_<PEMETAAN> (sandi basis data). Bila berkas ini pernah dibagikan, mintalah kunci yang baru.',
  );
}
