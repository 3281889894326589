import { exitCode, type Command } from '../command.ts';
import { count } from '../output/numbers.ts';
import { rangeUsage, readRangeArguments } from '../rangeArguments.ts';
import { filesOf, openSession } from '../session.ts';

/** Takes over what BIOS already holds, so that the first send brings only differences. */
export const seedCommand: Command = {
  usage: rangeUsage,
  summary: 'catat ke buku kirim apa yang sudah ada di BIOS, supaya hanya selisihnya yang dikirim',
  async run(arguments_, terminal) {
    const { settingsPath, ledgerPath, mapping, range, asJson } = readRangeArguments(arguments_);
    const session = await openSession(filesOf(settingsPath, ledgerPath), terminal, { needsKey: true });
    try {
      const result = await session.engine.seed(mapping, range, terminal.signal, (rows) =>
        terminal.progress(`Membaca balik: ${count(rows)} data …`),
      );
      if (asJson) terminal.print(JSON.stringify(result));
      else if (result.kind === 'failed') {
        terminal.print(
          `✗ BIOS tidak dapat dibaca sampai selesai: ${result.message}\n  → Buku kirim tidak diubah; coba lagi nanti.`,
        );
      } else {
        terminal.print(
          `BIOS memiliki ${count(result.found)} data pada rentang itu; ${count(result.added)} di antaranya baru dicatat di buku kirim.`,
        );
      }
      return result.kind === 'failed' ? exitCode.cannotRun : exitCode.well;
    } finally {
      await session.close();
    }
  },
};
