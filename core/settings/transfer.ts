import { z } from 'zod';
import { SettingsError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { checkSettings, parseSettings, parseSettingsJson } from './parseSettings.ts';

const KIND = 'kirim-bios-configuration';
const VERSION = 1;

const envelopeSchema = z.object({ kind: z.literal(KIND), version: z.int().min(1) });

const configurationSchema = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  createdAt: z.iso.datetime(),
  appVersion: z.string().min(1),
  settings: z.unknown(),
});

/** A configuration that was exported: settings without secrets, to be moved to another computer. */
export interface Configuration {
  /** ISO instant, UTC. */
  readonly createdAt: string;
  readonly appVersion: string;
  readonly settings: Settings;
}

export interface ExportOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly appVersion: string;
  /** Which mappings go along, with the user datasets they need; left out, everything. */
  readonly mappingIds?: readonly string[];
}

/** What of a configuration is taken over. User datasets that a chosen mapping needs come by themselves. */
export interface ImportChoice {
  /** Everything but mappings and user datasets. */
  readonly general: boolean;
  readonly mappingIds: readonly string[];
  readonly userDatasetIds: readonly string[];
}

/**
 * The text of a `.bioscfg` file.
 *
 * @throws SettingsError `secret-inside` when the settings hold one; `missing` for an unknown mapping id.
 */
export function exportConfiguration(settings: Settings, options: ExportOptions): string {
  const configuration = {
    kind: KIND,
    version: VERSION,
    createdAt: new Date(options.now).toISOString(),
    appVersion: options.appVersion,
    settings: parseSettings(chosenForExport(settings, options.mappingIds), 'Pengaturan').settings,
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/**
 * Reads a `.bioscfg` file's text.
 *
 * @throws SettingsError `newer-version`; `secret-inside`; `invalid` when it is no such file or is damaged.
 */
export function readConfiguration(text: string): Configuration {
  const raw = parseSettingsJson(text, 'Berkas konfigurasi');
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) throw notAConfiguration();
  if (envelope.data.version > VERSION) throw tooNew(envelope.data.version);
  const configuration = configurationSchema.safeParse(raw);
  if (!configuration.success) throw notAConfiguration();
  const { createdAt, appVersion, settings } = configuration.data;
  return { createdAt, appVersion, settings: parseSettings(settings, 'Berkas konfigurasi').settings };
}

/**
 * The current settings with the chosen parts of a configuration in place of, or beside, their own. Nothing of
 * the current settings is removed.
 */
export function applyConfiguration(current: Settings, incoming: Settings, choice: ImportChoice): Settings {
  const mappings = incoming.mappings.filter(({ id }) => choice.mappingIds.includes(id));
  const needed = new Set([...choice.userDatasetIds, ...mappings.map(({ dataset }) => dataset)]);
  const check = checkSettings({
    ...(choice.general ? incoming : current),
    mappings: replaceById(current.mappings, mappings),
    userDatasets: replaceById(
      current.userDatasets,
      incoming.userDatasets.filter(({ id }) => needed.has(id)),
    ),
  });
  if (check.kind === 'valid') return check.settings;
  // Both sides were valid and ids stay unique, so only a caller that skipped `readConfiguration` gets here.
  throw new TypeError('applyConfiguration needs settings that were checked');
}

function chosenForExport(settings: Settings, mappingIds: readonly string[] | undefined): Settings {
  if (mappingIds === undefined) return settings;
  const mappings = mappingIds.map(
    (id) => settings.mappings.find((mapping) => mapping.id === id) ?? refuseUnknown(id),
  );
  const needed = new Set(mappings.map(({ dataset }) => dataset));
  const userDatasets = settings.userDatasets.filter(({ id }) => needed.has(id));
  return { ...settings, mappings, userDatasets };
}

function replaceById<Item extends { readonly id: string }>(
  current: readonly Item[],
  incoming: readonly Item[],
): readonly Item[] {
  const known = new Set(current.map(({ id }) => id));
  const replaced = current.map((item) => incoming.find(({ id }) => id === item.id) ?? item);
  return [...replaced, ...incoming.filter(({ id }) => !known.has(id))];
}

function refuseUnknown(id: string): never {
  throw new SettingsError(
    'missing',
    `Pemetaan "${id}" tidak ada di pengaturan.`,
    'Pilih pemetaan dari daftar, lalu ekspor lagi.',
  );
}

function notAConfiguration(): SettingsError {
  return new SettingsError(
    'invalid',
    'Berkas ini bukan konfigurasi hasil ekspor Kirim BIOS (.bioscfg), atau sudah rusak.',
    'Pilih berkas .bioscfg yang dibuat lewat menu Ekspor konfigurasi, atau ekspor ulang dari komputer asalnya.',
  );
}

function tooNew(found: number): SettingsError {
  return new SettingsError(
    'newer-version',
    `Berkas konfigurasi ini bersusunan versi ${found}, dibuat oleh Kirim BIOS yang lebih baru. Aplikasi ini mengenal sampai versi ${VERSION}.`,
    'Pasang Kirim BIOS terbaru di komputer ini, lalu impor lagi. Tidak ada pengaturan yang diubah.',
  );
}
