/** Where a record stands on its way to BIOS. */
export type RecordState = 'held' | 'pending' | 'sending' | 'accepted' | 'rejected' | 'unknown' | 'confirmed';

export const recordStateTitles: Readonly<Record<RecordState, string>> = {
  held: 'Ditahan',
  pending: 'Menunggu',
  sending: 'Mengirim',
  accepted: 'Terkirim',
  rejected: 'Ditolak BIOS',
  unknown: 'Tidak diketahui',
  confirmed: 'Terkonfirmasi',
};
