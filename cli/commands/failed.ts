import type { Settings } from '../../core/settings.ts';
import { exitCode, type Command } from '../command.ts';
import { count } from '../output/numbers.ts';
import { parseArguments } from '../parseArguments.ts';
import { rangeOf } from '../passArguments.ts';
import { filesOf, openSession } from '../session.ts';
import { UsageError } from '../usageError.ts';

/** Writes the rows that would not be sent, with the reasons, to a workbook or csv. */
export const failedCommand: Command = {
  usage:
    'CONFIG BERKAS.xlsx|csv [--pemetaan ID] [--dari TTTT-BB-HH --sampai TTTT-BB-HH] [--timpa] [--buku FILE]',
  summary: 'baris gagal: tulis baris yang tidak dapat dikirim beserta alasannya ke berkas',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      pemetaan: { type: 'string' },
      dari: { type: 'string' },
      sampai: { type: 'string' },
      timpa: { type: 'boolean', default: false },
      buku: { type: 'string' },
    });
    const [settingsPath, target, ...more] = positionals;
    if (settingsPath === undefined || target === undefined || more.length > 0) {
      throw new UsageError('Sebutkan berkas pengaturan dan berkas tujuannya.');
    }
    const session = await openSession(filesOf(settingsPath, values.buku), terminal, { needsKey: false });
    try {
      const mapping = values.pemetaan ?? onlyMapping(session.settings);
      terminal.progress(`Memeriksa ${mapping} …`);
      const written = await session.engine.exportFailedRows(
        target,
        { mapping, ...rangeOf(values.dari, values.sampai) },
        { overwrites: values.timpa, signal: terminal.signal },
      );
      terminal.print(
        written === 0
          ? `Tidak ada baris gagal pada ${mapping}; tidak ada berkas yang ditulis.`
          : `${count(written)} baris gagal ditulis ke ${target}.`,
      );
      return written === 0 ? exitCode.well : exitCode.attention;
    } finally {
      await session.close();
    }
  },
};

function onlyMapping({ mappings }: Settings): string {
  const [only, ...more] = mappings;
  if (only !== undefined && more.length === 0) return only.id;
  throw new UsageError(`Sebutkan --pemetaan, salah satu dari: ${mappings.map(({ id }) => id).join(', ')}.`);
}
