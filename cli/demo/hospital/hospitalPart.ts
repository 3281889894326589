import { heading, type Part } from '../playPart.ts';
import { addUpAct } from './addUpAct.ts';
import { catchUpAct } from './catchUpAct.ts';
import { correctPastAct } from './correctPastAct.ts';
import { countAct } from './countAct.ts';
import type { OpenDemoDatabase } from './demoDatabase.ts';
import { holdAct } from './holdAct.ts';
import { mendAct } from './mendAct.ts';
import { openHospital, type HospitalStage } from './openHospital.ts';

/** From a hospital's database to BIOS, through two weeks of a clock of its own. */
export function hospitalPart(openDatabase: OpenDemoDatabase): Part<HospitalStage> {
  return {
    open: (terminal) => openHospital(terminal, openDatabase),
    introduction: ({ databaseLabel }) =>
      `\n${heading('Babak kedua: basis data rumah sakit, jadwal, dan PC yang tidur')}\n` +
      `Basis data: ${databaseLabel}; dihapus lagi sesudahnya.\n` +
      'Jam peragaan dimulai Senin 26 Oktober 2026 pukul 09.05 WIB; jam komputer tidak disentuh.',
    acts: [countAct, addUpAct, catchUpAct, holdAct, correctPastAct, mendAct],
  };
}
