import type { Terminal } from '../command.ts';
import { duration } from '../output/numbers.ts';
import { wrap } from '../output/wrap.ts';
import type { Act } from './act.ts';
import { checkAct } from './checkAct.ts';
import { correctAct } from './correctAct.ts';
import { lookAct } from './lookAct.ts';
import { openStage } from './openStage.ts';
import { readBackAct } from './readBackAct.ts';
import { sendAct } from './sendAct.ts';

/** In the order in which they are played; each stands on those before it. */
const acts: readonly Act[] = [lookAct, checkAct, sendAct, correctAct, readBackAct];

/** Plays all acts; false when it was cancelled. @throws DemoFailure */
export async function runDemo(terminal: Terminal): Promise<boolean> {
  const startedAt = performance.now();
  const stage = await openStage(terminal);
  try {
    terminal.print(introduction(stage.simulator.baseUrl));
    for (const [index, act] of acts.entries()) {
      if (terminal.signal.aborted) return false;
      terminal.print(`\n${index + 1}. ${act.title}\n${wrap(`   ${act.explanation}`, '   ')}\n`);
      await act.play(stage);
    }
  } finally {
    await stage.close();
  }
  terminal.print(
    `\nSelesai dalam ${duration(performance.now() - startedAt)}; folder peragaan sudah dihapus.\n` +
      'Coba dengan berkas sendiri: npx kirim-bios inspect BERKAS.xlsx',
  );
  return true;
}

function introduction(baseUrl: string): string {
  return [
    'Peragaan Kirim BIOS: dari buku kerja ke BIOS, dan kembali',
    '─'.repeat(57),
    `BIOS di sini adalah tiruan di komputer ini (${baseUrl}). Tidak ada yang keluar ke internet.`,
  ].join('\n');
}
