import type { CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import { dayText } from '../indonesianDate.ts';

/** Tells of records that are left alone because the mapping's schedule begins later. */
export function beforeStart(count: number, startsOn: CivilDate | null): readonly Finding[] {
  if (startsOn === null || count === 0) return [];
  return [
    {
      severity: 'note',
      code: 'before-start',
      row: null,
      column: null,
      field: 'tgl_transaksi',
      value: String(count),
      message: `${count} data bertanggal sebelum ${dayText(startsOn)}, awal jadwal pemetaan ini, tidak dikirim.`,
      remedy:
        'Bila data lama itu hendak dikirim, gunakan pengisian mundur atau ubah tanggal mulai jadwalnya.',
    },
  ];
}
