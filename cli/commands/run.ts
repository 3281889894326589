import { exitCode, type Command } from '../command.ts';
import { localTime } from '../output/time.ts';
import { reportText } from '../output/reportText.ts';
import { needsAttention } from '../../core/run/runReport.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf, openSession } from '../session.ts';
import { progressText } from './send.ts';

/** Rings the scheduler's bell once: sends what is due and missing, for Task Scheduler or cron. */
export const runCommand: Command = {
  usage: 'CONFIG [--buku FILE] [--json]',
  summary: 'jalankan jadwal sekali: kirim periode yang jatuh tempo dan belum terkirim',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const files = filesOf(onlyPositional(positionals, oneSettingsFile), values.buku);
    const session = await openSession(files, terminal, { needsKey: true });
    try {
      const result = await session.engine.runDue(null, terminal.signal, (progress) =>
        terminal.progress(progressText(progress)),
      );
      if (values.json) terminal.print(JSON.stringify(result));
      if (result.kind === 'wait') {
        const next =
          result.wakeAt === null ? '' : ` Berikutnya ${localTime(result.wakeAt, session.settings.timeZone)}.`;
        if (!values.json) terminal.print(`Tidak ada yang jatuh tempo.${next}`);
        return exitCode.well;
      }
      if (!values.json) {
        for (const { mapping, period, isCatchUp } of result.periods) {
          terminal.print(`${mapping}: ${period.label}${isCatchUp ? ' (susulan)' : ''}`);
        }
        terminal.print(reportText(result.report));
      }
      return needsAttention(result.report) ? exitCode.attention : exitCode.well;
    } finally {
      await session.close();
    }
  },
};
