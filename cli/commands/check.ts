import { KirimError } from '../../core/errors.ts';
import type { Comparison } from '../../core/ledger/compareDraft.ts';
import type { PreparedMapping, PreparedRecord } from '../../core/run/prepareMapping.ts';
import { exitCode, type Command, type ExitCode } from '../command.ts';
import { rowSpans } from '../output/rowsText.ts';
import { preparedText } from '../output/preparedText.ts';
import { passUsage, readPassArguments } from '../passArguments.ts';
import { filesOf, openSession } from '../session.ts';

/** A dry run of the mappings: shows what would be sent, sends nothing. */
export const checkCommand: Command = {
  usage: passUsage,
  summary: 'periksa dulu: tampilkan apa yang akan dikirim, tanpa mengirim',
  async run(arguments_, terminal) {
    const { settingsPath, ledgerPath, request, showsAll, asJson } = readPassArguments(arguments_);
    const session = await openSession(filesOf(settingsPath, ledgerPath), terminal, { needsKey: false });
    try {
      const ids = request.mappings ?? session.settings.mappings.map((mapping) => mapping.id);
      const results: ExitCode[] = [];
      for (const id of ids) {
        terminal.progress(`Memeriksa ${id} …`);
        try {
          for (const prepared of await session.engine.check(id, request, terminal.signal)) {
            const { records, findings } = prepared;
            terminal.print(
              asJson
                ? JSON.stringify({
                    mapping: id,
                    records: records.map((record) => asData(prepared, record)),
                    findings,
                  })
                : `${preparedText(prepared, showsAll ? Infinity : undefined)}\n`,
            );
            results.push(isWell(prepared) ? exitCode.well : exitCode.attention);
          }
        } catch (error) {
          if (!(error instanceof KirimError)) throw error;
          const { code, message, remedy } = error;
          if (asJson) terminal.print(JSON.stringify({ mapping: id, failure: { code, message, remedy } }));
          else terminal.print(`✗ ${id}: ${message}\n  → ${remedy}\n`);
          results.push(exitCode.cannotRun);
        }
      }
      return results.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), exitCode.well);
    } finally {
      await session.close();
    }
  },
};

const needingAttention: readonly Comparison[] = ['rejected', 'held'];

function isWell({ records, findings }: PreparedMapping): boolean {
  return (
    records.every(
      (record) => record.heldBecause.length === 0 && !needingAttention.includes(record.comparison),
    ) && findings.every((finding) => finding.severity !== 'error')
  );
}

/** With all source rows that its figures are made of, as spans of row numbers. */
function asData(prepared: PreparedMapping, { draft, comparison, heldBecause }: PreparedRecord): unknown {
  return { ...draft, rowsBehind: rowSpans(prepared.rowsBehind(draft)), comparison, heldBecause };
}
