import { exitCode, type Command } from '../command.ts';
import { reportText } from '../output/reportText.ts';
import { rangeUsage, readRangeArguments } from '../rangeArguments.ts';
import { filesOf, openSession } from '../session.ts';
import { progressText } from './send.ts';

/** Sends a range of dates month by month; Ctrl+C pauses, the same command goes on. */
export const backfillCommand: Command = {
  usage: `${rangeUsage} [--jeda MILIDETIK]`,
  summary:
    'pengisian mundur: kirim rentang tanggal bulan demi bulan; Ctrl+C menjeda, perintah yang sama melanjutkan',
  async run(arguments_, terminal) {
    const { settingsPath, ledgerPath, mapping, range, pauseMs, asJson } = readRangeArguments(arguments_);
    const session = await openSession(filesOf(settingsPath, ledgerPath), terminal, { needsKey: true });
    try {
      const result = await session.engine.backfill({ mapping, range, pauseMs }, terminal.signal, (progress) =>
        terminal.progress(progressText(progress)),
      );
      if (asJson) terminal.print(JSON.stringify(result));
      else {
        for (const report of result.reports) terminal.print(`${reportText(report)}\n`);
        terminal.print(
          result.state === 'done'
            ? 'Pengisian mundur selesai.'
            : `Pengisian mundur dijeda; sudah sampai ${result.doneTo ?? 'belum satu bulan pun'}. Jalankan lagi untuk melanjutkan.`,
        );
      }
      return result.state === 'done' ? exitCode.well : exitCode.attention;
    } finally {
      await session.close();
    }
  },
};
