import { exitCode, type Command } from '../command.ts';
import { DemoFailure } from '../demo/demoFailure.ts';
import { runDemo } from '../demo/runDemo.ts';
import { parseArguments } from '../parseArguments.ts';

/** Shows the whole way of the data, and checks what it shows. */
export const demoCommand: Command = {
  usage: '',
  summary: 'peragaan: dari buku kerja ke BIOS tiruan dan kembali, tanpa internet, dalam beberapa detik',
  async run(arguments_, terminal) {
    parseArguments(arguments_, {});
    try {
      if (await runDemo(terminal)) return exitCode.well;
    } catch (error) {
      if (error instanceof DemoFailure) {
        terminal.print(`\n✗ Peragaan tidak berjalan seperti seharusnya. ${error.message}`);
        return exitCode.cannotRun;
      }
      if (!terminal.signal.aborted) throw error;
    }
    terminal.print('\nPeragaan dihentikan; folder peragaan sudah dihapus.');
    return exitCode.attention;
  },
};
