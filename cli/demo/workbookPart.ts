import { checkAct } from './checkAct.ts';
import { correctAct } from './correctAct.ts';
import { lookAct } from './lookAct.ts';
import { openStage, type DemoStage } from './openStage.ts';
import { heading, type Part } from './playPart.ts';
import { readBackAct } from './readBackAct.ts';
import { sendAct } from './sendAct.ts';

/** From workbooks to BIOS and back. */
export const workbookPart: Part<DemoStage> = {
  open: openStage,
  introduction: ({ simulator }) =>
    `${heading('Peragaan Kirim BIOS, babak pertama: dari buku kerja ke BIOS, dan kembali')}\n` +
    `BIOS di sini adalah tiruan di komputer ini (${simulator.baseUrl}). Tidak ada yang keluar ke internet.`,
  acts: [lookAct, checkAct, sendAct, correctAct, readBackAct],
};
