import type { Terminal } from '../command.ts';
import { duration } from '../output/numbers.ts';
import { hospitalPart } from './hospital/hospitalPart.ts';
import { openDemoDatabase } from './hospital/openDemoDatabase.ts';
import { playPart } from './playPart.ts';
import { workbookPart } from './workbookPart.ts';

/** Plays both parts; false when it was cancelled. @throws DemoFailure */
export async function runDemo(terminal: Terminal): Promise<boolean> {
  const startedAt = performance.now();
  const isPlayed =
    (await playPart(workbookPart, terminal, 1)) &&
    (await playPart(hospitalPart(openDemoDatabase), terminal, 1 + workbookPart.acts.length));
  if (!isPlayed) return false;
  terminal.print(
    `\nSelesai dalam ${duration(performance.now() - startedAt)}; folder dan basis data peragaan sudah dihapus.\n` +
      'Coba dengan berkas sendiri: npx kirim-bios inspect BERKAS.xlsx',
  );
  return true;
}
