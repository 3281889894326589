import { needsAttention } from '../../core/run/runReport.ts';
import { exitCode, type Command } from '../command.ts';
import type { RunProgress } from '../../core/run/runMappings.ts';
import { findingsByMapping } from '../output/findings.ts';
import { count } from '../output/numbers.ts';
import { reportText } from '../output/reportText.ts';
import { passUsage, readPassArguments } from '../passArguments.ts';
import { filesOf, openSession } from '../session.ts';

/** Reads, queues and sends; also sends what earlier runs left. */
export const sendCommand: Command = {
  usage: passUsage,
  summary: 'kirim sekarang: data baru, yang berubah, dan sisa pengiriman sebelumnya',
  async run(arguments_, terminal) {
    const { settingsPath, ledgerPath, request, showsAll, asJson } = readPassArguments(arguments_);
    const session = await openSession(filesOf(settingsPath, ledgerPath), terminal, { needsKey: true });
    try {
      const report = await session.engine.send(request, terminal.signal, (progress) =>
        terminal.progress(progressText(progress)),
      );
      if (asJson) terminal.print(JSON.stringify(report));
      else {
        const findings = session.engine.ledger.runs.findings(report.runId);
        terminal.print(reportText(report));
        if (findings.length > 0) {
          terminal.print(`\n${findingsByMapping(findings, showsAll ? Infinity : undefined)}`);
        }
      }
      if (report.stop?.kind === 'credentials-refused') return exitCode.cannotRun;
      if (report.mappings.length > 0 && report.mappings.every((mapping) => mapping.failure !== null)) {
        return exitCode.cannotRun;
      }
      return needsAttention(report) ? exitCode.attention : exitCode.well;
    } finally {
      await session.close();
    }
  },
};

/** Progress of a run on one line. */
export function progressText(progress: RunProgress): string {
  return progress.stage === 'reading'
    ? `Membaca ${progress.mapping} (${progress.index + 1} dari ${progress.of}) …`
    : `Mengirim ${count(progress.settled)} dari ${count(progress.of)} …`;
}
