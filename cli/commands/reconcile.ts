import type { ReconciledRecord } from '../../core/run/compareHoldings.ts';
import type { Reconciliation } from '../../core/run/reconcile.ts';
import { exitCode, type Command } from '../command.ts';
import { count } from '../output/numbers.ts';
import { table } from '../output/table.ts';
import { rangeUsage, readRangeArguments } from '../rangeArguments.ts';
import { filesOf, openSession } from '../session.ts';

const verdictTitles: Readonly<Record<ReconciledRecord['verdict'], string>> = {
  equal: 'sama',
  different: 'berbeda',
  'only-here': 'hanya di sini',
  'only-at-bios': 'hanya di BIOS',
};

/** Reads a range back from BIOS and compares it record by record with source and ledger. */
export const reconcileCommand: Command = {
  usage: rangeUsage,
  summary: 'rekonsiliasi: baca balik dari BIOS dan bandingkan data demi data',
  async run(arguments_, terminal) {
    const { settingsPath, ledgerPath, mapping, range, asJson } = readRangeArguments(arguments_);
    const session = await openSession(filesOf(settingsPath, ledgerPath), terminal, { needsKey: true });
    try {
      const result = await session.engine.reconcile(mapping, range, terminal.signal, (rows) =>
        terminal.progress(`Membaca balik: ${count(rows)} data …`),
      );
      terminal.print(asJson ? JSON.stringify(result) : reconciliationText(result));
      if (result.kind === 'failed') return exitCode.cannotRun;
      const isEqual = result.records.every((record) => record.verdict === 'equal');
      return isEqual && result.sourceProblem === null && result.unseenAtBios === 0
        ? exitCode.well
        : exitCode.attention;
    } finally {
      await session.close();
    }
  },
};

function reconciliationText(result: Reconciliation): string {
  if (result.kind === 'failed') return `✗ BIOS tidak dapat dibaca sampai selesai: ${result.message}`;
  const verdicts = result.verdicts.map((verdict) => [
    verdict.period.label,
    ...[verdict.equal, verdict.different, verdict.onlyHere, verdict.onlyAtBios].map(count),
  ]);
  const unequal = result.records
    .filter((record) => record.verdict !== 'equal')
    .map((record) => [
      record.own?.recordId === null || record.own === null ? '' : String(record.own.recordId),
      verdictTitles[record.verdict],
      record.naturalKey,
      record.fields.join(', '),
      record.own === null ? '' : JSON.stringify(record.own.payload),
      record.atBios === null ? '' : JSON.stringify(record.atBios),
    ]);
  return [
    table(['periode', 'sama', 'berbeda', 'hanya di sini', 'hanya di BIOS'], verdicts, [1, 2, 3, 4]),
    ...(unequal.length === 0
      ? []
      : ['', table(['nomor', 'keadaan', 'kunci', 'isian', 'di sini', 'di BIOS'], unequal, [0], 60)]),
    ...(result.unseenAtBios === 0
      ? []
      : [
          '',
          `! BIOS menyebut ${count(result.unseenAtBios)} data yang tidak ditampilkannya; yang "hanya di sini" mungkin ada juga di sana.`,
        ]),
    ...(result.sourceProblem === null
      ? []
      : ['', `! Sumber tidak terbaca, yang dibandingkan hanya buku kirim: ${result.sourceProblem.message}`]),
    '',
    `${count(result.confirmed)} data menjadi terkonfirmasi.`,
  ].join('\n');
}
