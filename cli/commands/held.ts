import { recordStateTitles } from '../../core/ledger/recordState.ts';
import { exitCode, type Command } from '../command.ts';
import { table } from '../output/table.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf, openSession } from '../session.ts';

/** Records that wait for a decision: held by the guard, or rejected by BIOS. */
export const heldCommand: Command = {
  usage: 'CONFIG [--buku FILE] [--json]',
  summary: 'data yang perlu tindakan: ditahan atau ditolak BIOS, dengan nomor dan alasannya',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const files = filesOf(onlyPositional(positionals, oneSettingsFile), values.buku);
    const session = await openSession(files, terminal, { needsKey: false });
    try {
      const { environment } = session.settings;
      const records = session.engine.ledger.recordList
        .list({ environment, states: ['held', 'rejected'] })
        .filter((record) => !record.isDismissed);
      if (values.json) terminal.print(JSON.stringify(records));
      else if (records.length === 0) terminal.print('Tidak ada data yang perlu tindakan.');
      else {
        const rows = records.map((record) => [
          String(record.id),
          recordStateTitles[record.state],
          record.mapping,
          record.payload,
          record.lastMessage ?? '',
        ]);
        terminal.print(table(['nomor', 'keadaan', 'pemetaan', 'data', 'alasan'], rows, [0], 70));
        terminal.print(
          '\nSetujui: kirim-bios approve CONFIG NOMOR …   Kesampingkan: kirim-bios dismiss CONFIG NOMOR …',
        );
      }
      return records.length === 0 ? exitCode.well : exitCode.attention;
    } finally {
      await session.close();
    }
  },
};
