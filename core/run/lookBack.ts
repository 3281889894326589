import { addDays, civilDate, yearOf, type CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import type { Comparison } from '../ledger/compareDraft.ts';
import type { RecordDraft } from '../mapping/record.ts';

/** Where nobody has said how far, corrections of so many days are sent by themselves, also early in January. */
const SHORTEST_DAYS = 60;

/**
 * The first day whose corrections are sent by themselves.
 *
 * @param days - As the mapping says; without it from 1 January of this year, or 60 days ago if that is earlier.
 */
export function lookBackStart(today: CivilDate, days?: number): CivilDate {
  if (days !== undefined) return addDays(today, -days);
  const recent = addDays(today, -SHORTEST_DAYS);
  const newYear = civilDate(yearOf(today), 1, 1) ?? recent;
  return newYear < recent ? newYear : recent;
}

/** Why a correction from before `first` is held: nobody asked for it, and BIOS took another value then. */
export function beyondLookBack(draft: RecordDraft, comparison: Comparison, first: CivilDate): Finding[] {
  const date = draft.payload.tgl_transaksi ?? '';
  if (comparison !== 'changed' || date >= first) return [];
  return [
    {
      severity: 'warning',
      code: 'guard-look-back',
      row: draft.reference.rows[0] ?? null,
      column: null,
      field: 'tgl_transaksi',
      value: draft.display.tgl_transaksi ?? date,
      message: `Data tanggal ${date} sudah diterima BIOS dan kini berubah; koreksi sebelum ${first} tidak dikirim sendiri.`,
      remedy: 'Setujui bila koreksi ini memang benar, atau kirim ulang rentang tanggalnya.',
    },
  ];
}
