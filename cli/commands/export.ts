import { writeFile } from 'node:fs/promises';
import { SettingsError } from '../../core/errors.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { exportConfiguration } from '../../core/settings/transfer.ts';
import { systemClock } from '../../core/systemClock.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { exitCode, type Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { UsageError } from '../usageError.ts';

/** Writes the configuration to a file that another computer can import; never a secret. */
export const exportCommand: Command = {
  usage: 'CONFIG BERKAS.bioscfg [--pemetaan ID …] [--timpa]',
  summary: 'ekspor konfigurasi tanpa rahasia, untuk dipindahkan ke komputer lain',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      pemetaan: { type: 'string', multiple: true },
      timpa: { type: 'boolean', default: false },
    });
    const [settingsPath, target, ...more] = positionals;
    if (settingsPath === undefined || target === undefined || more.length > 0) {
      throw new UsageError('Sebutkan berkas pengaturan dan berkas tujuannya.');
    }
    const text = exportConfiguration(await readSettings(settingsPath), {
      now: systemClock.now(),
      appVersion: packageJson.version,
      ...(values.pemetaan === undefined ? {} : { mappingIds: values.pemetaan }),
    });
    await write(target, text, values.timpa);
    terminal.print(`Konfigurasi ditulis ke ${target}. Kunci dan sandi tidak ikut; isikan lagi di sana.`);
    return exitCode.well;
  },
};

async function write(path: string, text: string, overwrites: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: overwrites ? 'w' : 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new SettingsError(
      'unwritable',
      isThere ? `Berkas ${path} sudah ada.` : `Berkas ${path} tidak dapat ditulis.`,
      isThere
        ? 'Pilih nama lain, atau tambahkan --timpa untuk menggantinya.'
        : 'Periksa foldernya, izinnya, dan sisa ruang disk, lalu coba lagi.',
      { cause: error },
    );
  }
}
