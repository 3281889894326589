import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { exitCode, type Command } from '../command.ts';
import { count } from '../output/numbers.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf } from '../session.ts';

/** Checks the hash chain of the attempt log. */
export const verifyCommand: Command = {
  usage: 'CONFIG [--buku FILE]',
  summary: 'periksa rantai log: adakah percobaan yang diubah atau dihapus',
  run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, { buku: { type: 'string' } });
    const { ledger: path } = filesOf(onlyPositional(positionals, oneSettingsFile), values.buku);
    const ledger = openLedgerReadOnly(path);
    if (ledger === null) {
      terminal.print('Buku kirim belum ada: belum pernah ada pengiriman.');
      return Promise.resolve(exitCode.well);
    }
    const { checked, brokenAt } = ledger.attempts.verifyChain();
    ledger.close();
    terminal.print(
      brokenAt === null
        ? `Rantai log utuh: ${count(checked)} percobaan.`
        : `✗ Rantai log putus pada percobaan nomor ${brokenAt}; ${count(checked)} percobaan sebelumnya utuh.\n` +
            '  → Isi log pernah diubah di luar Kirim BIOS. Simpan salinan buku kirim ini untuk diperiksa.',
    );
    return Promise.resolve(brokenAt === null ? exitCode.well : exitCode.attention);
  },
};
