import type { Rhythm } from '../../schedule/period.ts';

/** How often a dataset is due, in words. */
export const rhythmTitles: Readonly<Record<Rhythm, string>> = {
  harian: 'Harian',
  bulanan: 'Bulanan',
  triwulanan: 'Triwulanan',
  semesteran: 'Semesteran',
  tahunan: 'Tahunan',
  survei: 'Per survei',
};
