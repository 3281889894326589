import { readFile } from 'node:fs/promises';
import type { Clock } from '../../core/clock.ts';
import { compareConfiguration } from '../../core/settings/compareConfiguration.ts';
import {
  applyConfiguration,
  exportConfiguration,
  readConfiguration,
  type Configuration,
} from '../../core/settings/transfer.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import { fail, succeed } from '../reply.ts';
import type { FileDialogs } from './fileDialogs.ts';
import { writeSafely } from './writeSafely.ts';

export interface ConfigurationCallsParts {
  readonly files: FileDialogs;
  readonly clock: Clock;
  readonly appVersion: string;
  /** The settings in force. */
  readonly current: () => Settings;
  /** What the operator decided of them. */
  readonly own: () => Settings;
  /** Checks nothing more; keeps the settings and puts them in force. */
  readonly keep: (settings: Settings) => Promise<void>;
}

type ConfigurationCallName = 'exportConfiguration' | 'chooseConfiguration' | 'importConfiguration';

const FILTER = { name: 'Konfigurasi Kirim BIOS', extensions: ['bioscfg'] };

/** Moving the configuration, without secrets, to another computer. */
export function createConfigurationCalls(parts: ConfigurationCallsParts): Pick<Api, ConfigurationCallName> {
  const { files, clock, current, own } = parts;
  const chosen: { configuration: Configuration | null } = { configuration: null };
  return {
    async exportConfiguration(mappings) {
      const text = exportConfiguration(own(), {
        now: clock.now(),
        appVersion: parts.appVersion,
        ...(mappings === null ? {} : { mappingIds: mappings }),
      });
      const file = await files.askToSave('Ekspor konfigurasi', 'kirim-bios.bioscfg', FILTER);
      if (file !== null) await writeSafely(file, text);
      return succeed(file);
    },
    async chooseConfiguration() {
      const file = await files.askToOpen('Impor konfigurasi', FILTER);
      if (file === null) return succeed(null);
      const configuration = readConfiguration(await readFile(file, 'utf8'));
      chosen.configuration = configuration;
      const { createdAt, appVersion } = configuration;
      return succeed({
        file,
        createdAt,
        appVersion,
        changes: compareConfiguration(current(), withEnvironmentOf(current(), configuration)),
      });
    },
    async importConfiguration(choice) {
      const { configuration } = chosen;
      if (configuration === null) return nothingChosen;
      const settings = applyConfiguration(current(), withEnvironmentOf(current(), configuration), choice);
      await parts.keep(settings);
      chosen.configuration = null;
      return succeed(current());
    },
  };
}

/** Which environment is sent to is decided on this computer alone. */
function withEnvironmentOf({ environment }: Settings, { settings }: Configuration): Settings {
  return { ...settings, environment };
}

const nothingChosen = fail(
  'nothing-chosen',
  'Belum ada berkas konfigurasi yang dipilih.',
  'Pilih berkas .bioscfg lebih dulu, lalu impor.',
);
