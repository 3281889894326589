import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { recordStateTitles, type RecordState } from '../../core/ledger/recordState.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { exitCode, type Command } from '../command.ts';
import { count } from '../output/numbers.ts';
import { localTime } from '../output/time.ts';
import { table } from '../output/table.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf } from '../session.ts';

const needingAttention: readonly RecordState[] = ['held', 'rejected', 'unknown', 'pending'];

/** What the ledger says of every dataset. */
export const statusCommand: Command = {
  usage: 'CONFIG [--buku FILE] [--json]',
  summary: 'keadaan setiap jenis data menurut buku kirim',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const settingsPath = onlyPositional(positionals, oneSettingsFile);
    const settings = await readSettings(settingsPath);
    const ledger = openLedgerReadOnly(filesOf(settingsPath, values.buku).ledger);
    if (ledger === null) {
      terminal.print('Buku kirim belum ada: belum pernah ada pengiriman.');
      return exitCode.well;
    }
    try {
      const { environment } = settings;
      const counts = ledger.recordList.counts({ environment });
      const [last] = ledger.runs.latest(environment, 1);
      if (values.json) terminal.print(JSON.stringify({ environment, counts, lastRun: last ?? null }));
      else {
        terminal.print(`Lingkungan ${environment}, satker ${settings.satker ?? '(belum diisi)'}`);
        terminal.print(
          last === undefined
            ? 'Belum pernah ada pengiriman.'
            : `Pengiriman terakhir: ${localTime(last.startedAt, settings.timeZone)}${last.endedAt === null ? ' (terputus)' : ''}`,
        );
        terminal.print(`\n${stateTable(counts)}`);
      }
      return counts.some((entry) => needingAttention.includes(entry.state))
        ? exitCode.attention
        : exitCode.well;
    } finally {
      ledger.close();
    }
  },
};

interface Counted {
  readonly dataset: string;
  readonly state: RecordState;
  readonly date: string;
  readonly count: number;
}

function stateTable(counts: readonly Counted[]): string {
  const groups = Map.groupBy(counts, ({ dataset, state }) => `${dataset}\n${state}`);
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const total = group.reduce((sum, entry) => sum + entry.count, 0);
    const dates = group.map((entry) => entry.date).toSorted();
    return [
      [first.dataset, recordStateTitles[first.state], count(total), dates[0] ?? '', dates.at(-1) ?? ''],
    ];
  });
  return table(['jenis data', 'keadaan', 'data', 'tanggal pertama', 'tanggal terakhir'], rows, [2]);
}
