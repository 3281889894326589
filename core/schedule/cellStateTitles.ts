import type { CellState } from './board.ts';

/** What the board calls the ways in which a period can stand, best first. */
export const cellStateTitles: Readonly<Record<CellState, string>> = {
  confirmed: 'Terkonfirmasi',
  accepted: 'Terkirim',
  pending: 'Menunggu',
  unknown: 'Tidak diketahui',
  held: 'Ditahan',
  rejected: 'Ditolak BIOS',
  missing: 'Belum ada data',
  late: 'Terlambat',
  skipped: 'Dilewati',
  'not-due': 'Belum jatuh tempo',
};
