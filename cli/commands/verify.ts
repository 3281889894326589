import type { ChainVerdict } from '../../core/ledger/attemptChain.ts';
import type { AttemptLog } from '../../core/ledger/attemptLog.ts';
import { chainBreakText } from '../../core/ledger/chainBreakText.ts';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { exitCode, type Command, type ExitCode, type Terminal } from '../command.ts';
import { count } from '../output/numbers.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf } from '../session.ts';
import { UsageError } from '../usageError.ts';

/** Checks the hash chain of the attempt log, and whether it still holds the head that a report has printed. */
export const verifyCommand: Command = {
  usage: 'CONFIG [--puncak SIDIK] [--buku FILE]',
  summary: 'periksa rantai log: adakah percobaan yang diubah atau dihapus, juga sejak sebuah laporan dicetak',
  run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      buku: { type: 'string' },
      puncak: { type: 'string' },
    });
    const printed = values.puncak?.toLowerCase();
    if (printed !== undefined && !/^[0-9a-f]{64}$/.test(printed)) {
      throw new UsageError(
        '--puncak harus sidik rantai seperti tercetak pada laporan: 64 angka heksadesimal.',
      );
    }
    const { ledger: path } = filesOf(onlyPositional(positionals, oneSettingsFile), values.buku);
    const ledger = openLedgerReadOnly(path);
    if (ledger === null) {
      terminal.print('Buku kirim belum ada: belum pernah ada pengiriman.');
      return Promise.resolve(exitCode.well);
    }
    try {
      return Promise.resolve(verify(ledger.attempts, printed, terminal));
    } finally {
      ledger.close();
    }
  },
};

function verify(attempts: AttemptLog, printed: string | undefined, terminal: Terminal): ExitCode {
  const verdict = attempts.verifyChain();
  terminal.print(verdictText(verdict));
  if (verdict.broken !== null) return exitCode.attention;
  if (printed === undefined) return exitCode.well;
  const found = attempts.findByHash(printed);
  terminal.print(
    found === null
      ? '✗ Puncak rantai yang tercetak tidak ada di log ini.\n' +
          '  → Log ini bukan log yang dilaporkan, atau seluruh rantainya disusun ulang sesudah laporan dicetak.'
      : `Puncak rantai yang tercetak ada di log ini: percobaan nomor ${count(found)}.`,
  );
  return found === null ? exitCode.attention : exitCode.well;
}

function verdictText({ broken, checked, head }: ChainVerdict): string {
  if (broken === null) {
    return `Rantai log utuh: ${count(checked)} percobaan.\nPuncak rantai: ${head.hash}`;
  }
  return (
    `✗ Rantai log putus. ${chainBreakText(broken)} ${count(checked)} percobaan sebelumnya utuh.\n` +
    '  → Isi log pernah diubah di luar Kirim BIOS. Simpan salinan buku kirim ini untuk diperiksa.'
  );
}
