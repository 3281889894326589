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
      // Of what was cut off nothing is as promised.
      if (!terminal.signal.aborted) {
        if (!(error instanceof DemoFailure)) throw error;
        terminal.print(`\n✗ Peragaan tidak berjalan seperti seharusnya. ${error.message}`);
        return exitCode.cannotRun;
      }
    }
    terminal.print('\nPeragaan dihentikan; folder dan basis data peragaan sudah dihapus.');
    return exitCode.attention;
  },
};
