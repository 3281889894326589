import { existsSync } from 'node:fs';
import { constants, copyFile, readFile } from 'node:fs/promises';
import { SettingsError } from '../../core/errors.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { compareConfiguration } from '../../core/settings/compareConfiguration.ts';
import { saveSettings } from '../../core/settings/saveSettings.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { applyConfiguration, readConfiguration, type Configuration } from '../../core/settings/transfer.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exitCode, type Command } from '../command.ts';
import { changesText, isEmpty } from '../output/changesText.ts';
import { parseArguments } from '../parseArguments.ts';
import { UsageError } from '../usageError.ts';

/** Takes over an exported configuration, after showing what it would change. */
export const importCommand: Command = {
  usage: 'CONFIG BERKAS.bioscfg [--pemetaan ID …] [--yes]',
  summary: 'impor konfigurasi: tampilkan dulu apa yang akan berubah, lalu tanyakan; --yes tanpa bertanya',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      pemetaan: { type: 'string', multiple: true },
      yes: { type: 'boolean', default: false },
    });
    const [settingsPath, file, ...more] = positionals;
    if (settingsPath === undefined || file === undefined || more.length > 0) {
      throw new UsageError('Sebutkan berkas pengaturan dan berkas konfigurasi yang diimpor.');
    }
    const configuration = readConfiguration(await readText(file));
    const current = await currentSettings(settingsPath);
    const imported = importedOf(current ?? defaultSettings(), configuration, values.pemetaan);
    const changes = compareConfiguration(current ?? defaultSettings(), imported);
    if (current !== null && isEmpty(changes)) {
      terminal.print('Tidak ada yang berubah: pengaturan sudah sama dengan berkas itu.');
      return exitCode.well;
    }
    terminal.print(changesText(changes, configuration));
    const isWanted = values.yes || (await terminal.confirm('Terapkan perubahan ini? [y/T] '));
    if (isWanted !== true) {
      terminal.print('Tidak ada yang diubah. Tambahkan --yes untuk menerapkannya tanpa bertanya.');
      return exitCode.attention;
    }
    const kept = current === null ? null : await keepOld(settingsPath);
    await saveSettings(settingsPath, imported);
    terminal.print(
      `Pengaturan disimpan.${kept === null ? '' : ` Yang lama ada di ${kept}.`} Kunci dan sandi tidak ikut diimpor.`,
    );
    for (const path of missingFiles(imported)) {
      terminal.print(`! Berkas sumber ${path} tidak ada di komputer ini; betulkan tempatnya pada pemetaan.`);
    }
    return exitCode.well;
  },
};

/** Paths are another computer's until somebody has set them right. */
function missingFiles({ mappings }: Settings): readonly string[] {
  const paths = mappings.flatMap(({ source }) => (source.kind === 'file' ? [source.path] : []));
  return [...new Set(paths)].filter((path) => !existsSync(path));
}

/** Null where there are none yet. */
async function currentSettings(path: string): Promise<Settings | null> {
  try {
    return await readSettings(path);
  } catch (error) {
    if (error instanceof SettingsError && error.code === 'missing') return null;
    throw error;
  }
}

/** Everything of the configuration, or only the named mappings with the datasets that they need. */
function importedOf(
  current: Settings,
  { settings: incoming }: Configuration,
  wanted: readonly string[] | undefined,
): Settings {
  const ids = incoming.mappings.map(({ id }) => id);
  const unknown = wanted?.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(`Berkas itu tidak memuat pemetaan "${unknown}"; yang ada: ${ids.join(', ')}.`);
  }
  return applyConfiguration(current, incoming, {
    general: wanted === undefined,
    mappingIds: wanted ?? ids,
    userDatasetIds: wanted === undefined ? incoming.userDatasets.map(({ id }) => id) : [],
  });
}

/** Keeps the settings as they were, never over an older copy; gives back where. */
async function keepOld(path: string): Promise<string> {
  const stamp = new Date(systemClock.now()).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  const kept = `${path}.sebelum-impor-${stamp}`;
  await copyFile(path, kept, constants.COPYFILE_EXCL);
  return kept;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new SettingsError(
      'missing',
      `Berkas konfigurasi ${path} tidak dapat dibaca.`,
      'Periksa nama, folder, dan izinnya, lalu coba lagi.',
      { cause: error },
    );
  }
}
