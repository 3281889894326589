import { z } from 'zod';
import { SettingsError } from '../errors.ts';

/** Settings of some version, before the schema has seen them. */
export type RawSettings = Readonly<Record<string, unknown>>;

/** Brings settings of one version into the shape of the next; the version number itself is set for it. */
export type Migration = (raw: RawSettings) => RawSettings;

/** Step n, counted from 0, leads from version n + 1 to n + 2. A released step is never edited. */
const settingsMigrations: readonly Migration[] = [];

const versionedSchema = z.looseObject({ version: z.int().min(1) });

export interface UpgradedSettings {
  readonly raw: RawSettings;
  /** The version that was found; null when it is the current one already. */
  readonly upgradedFrom: number | null;
}

/**
 * Brings raw settings to the current version, one step at a time.
 *
 * @throws SettingsError `newer-version` when a newer Kirim BIOS wrote them; `invalid` when they have no
 *   version.
 */
export function upgradeSettings(
  raw: unknown,
  migrations: readonly Migration[] = settingsMigrations,
): UpgradedSettings {
  const versioned = versionedSchema.safeParse(raw);
  if (!versioned.success) throw withoutVersion(migrations.length + 1);
  const { version } = versioned.data;
  if (version > migrations.length + 1) throw tooNew(version, migrations.length + 1);
  const steps = migrations.slice(version - 1);
  const upgraded = steps.reduce<RawSettings>(
    (settings, migrate, index) => ({ ...migrate(settings), version: version + index + 1 }),
    versioned.data,
  );
  return { raw: upgraded, upgradedFrom: steps.length === 0 ? null : version };
}

function tooNew(found: number, known: number): SettingsError {
  return new SettingsError(
    'newer-version',
    `Pengaturan ini bersusunan versi ${found}, dibuat oleh Kirim BIOS yang lebih baru. Aplikasi ini mengenal sampai versi ${known}.`,
    'Pasang Kirim BIOS terbaru, lalu coba lagi. Pengaturan itu tidak diubah.',
  );
}

function withoutVersion(current: number): SettingsError {
  return new SettingsError(
    'invalid',
    `Pengaturan tidak menyebut versi susunannya. Yang diharapkan: objek JSON dengan "version": ${current}.`,
    `Tambahkan baris "version": ${current} di awal berkas, lalu coba lagi.`,
  );
}
