import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { writeTemplate } from '../../core/report/template/writeTemplate.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { exitCode, type Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { UsageError } from '../usageError.ts';

/** Writes an empty workbook for a dataset, to be filled and used as a source. */
export const templateCommand: Command = {
  usage: 'ALAMAT BERKAS.xlsx [--pengaturan CONFIG] [--timpa]',
  summary: 'templat Excel kosong untuk satu jenis data, misalnya keuangan/akuntansi/penerimaan',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      pengaturan: { type: 'string' },
      timpa: { type: 'boolean', default: false },
    });
    const [id, target, ...more] = positionals;
    if (id === undefined || target === undefined || more.length > 0) {
      throw new UsageError('Sebutkan alamat jenis data dan berkas tujuannya.');
    }
    const settings = values.pengaturan === undefined ? null : await readSettings(values.pengaturan);
    const catalogue = loadCatalogue({ userDatasets: settings?.userDatasets ?? [] });
    const dataset = datasetById(catalogue, id);
    await writeTemplate(target, dataset, catalogue, values.timpa);
    terminal.print(
      `Templat ${dataset.title} ditulis ke ${target}. Isi mulai baris 2, lalu pakai sebagai sumber.`,
    );
    return exitCode.well;
  },
};
