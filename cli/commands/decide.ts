import type { RecordDecision } from '../../core/ledger/decisionLog.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exitCode, type Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { filesOf, openSession } from '../session.ts';
import { UsageError } from '../usageError.ts';

/** Lets held records be sent with the next send; the approval is kept in the ledger. */
export const approveCommand = decisionCommand(
  'approve',
  'setujui data yang ditahan, supaya ikut pengiriman berikutnya',
  'disetujui',
);

/** Puts held or rejected records away until their values change. */
export const dismissCommand = decisionCommand(
  'dismiss',
  'kesampingkan data yang ditahan atau ditolak, sampai isinya berubah',
  'dikesampingkan',
);

/** Lets records that BIOS has be sent once more, where reconciling found something else there. */
export const resendCommand = decisionCommand(
  'resend',
  'kirim ulang data yang sudah terkirim atau ditolak; nomornya dari reconcile atau held',
  'akan dikirim ulang',
);

function decisionCommand(decision: RecordDecision, summary: string, done: string): Command {
  return {
    usage: 'CONFIG NOMOR … [--catatan TEKS] [--buku FILE]',
    summary,
    async run(arguments_, terminal) {
      const { values, positionals } = parseArguments(arguments_, {
        buku: { type: 'string' },
        catatan: { type: 'string', default: '' },
      });
      const [settingsPath, ...numbers] = positionals;
      if (
        settingsPath === undefined ||
        numbers.length === 0 ||
        !numbers.every((text) => /^\d+$/.test(text))
      ) {
        throw new UsageError(
          'Sebutkan berkas pengaturan dan nomor data, yang ditampilkan oleh held dan reconcile.',
        );
      }
      const session = await openSession(filesOf(settingsPath, values.buku), terminal, { needsKey: false });
      try {
        const { decisions } = session.engine.ledger;
        const fitting = numbers.filter((number) =>
          decisions.decide(Number(number), decision, values.catatan, systemClock.now()),
        );
        for (const number of numbers) {
          terminal.print(
            fitting.includes(number)
              ? `Data ${number} ${done}.`
              : `✗ Data ${number} tidak ada, atau keadaannya tidak cocok dengan perintah ini.`,
          );
        }
        return fitting.length === numbers.length ? exitCode.well : exitCode.attention;
      } finally {
        await session.close();
      }
    },
  };
}
