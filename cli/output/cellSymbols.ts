import type { CellState } from '../../core/schedule/board.ts';

/** One character for each state of a period, so that a month fits a line. */
export const cellSymbols: Readonly<Record<CellState, string>> = {
  accepted: '✓',
  confirmed: '●',
  pending: '…',
  unknown: '?',
  held: '!',
  rejected: '✗',
  missing: '○',
  late: '▲',
  skipped: '–',
  'not-due': '·',
};

export const cellTitles: Readonly<Record<CellState, string>> = {
  accepted: 'terkirim',
  confirmed: 'terkonfirmasi',
  pending: 'menunggu',
  unknown: 'tidak diketahui',
  held: 'ditahan',
  rejected: 'ditolak',
  missing: 'belum ada',
  late: 'terlambat',
  skipped: 'dilewati',
  'not-due': 'belum jatuh tempo',
};
