import { environmentNames } from '../../core/doctor/environmentNames.ts';

/** Texts that several pages share. */
export const commonMessages = {
  dialog: { confirm: 'Ya', cancel: 'Batal' },
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  day: {
    placeholder: '31/12/2026',
    clear: 'Kosongkan tanggal',
    calendar: {
      previousMonth: 'Bulan sebelumnya',
      nextMonth: 'Bulan berikutnya',
      previousYear: 'Tahun sebelumnya',
      nextYear: 'Tahun berikutnya',
      previousDecade: 'Dasawarsa sebelumnya',
      nextDecade: 'Dasawarsa berikutnya',
      monthLevelControl: 'Pilih bulan',
      yearLevelControl: 'Pilih tahun',
    },
  },
  paging: {
    label: 'Halaman',
    shown: (from: string, to: string, of: string) => `Baris ${from} sampai ${to} dari ${of}`,
    page: (number: number) => `Halaman ${number}`,
    controls: {
      first: 'Halaman pertama',
      previous: 'Halaman sebelumnya',
      next: 'Halaman berikutnya',
      last: 'Halaman terakhir',
    },
  },
  environments: environmentNames,
  licences: {
    title: 'Lisensi pihak ketiga',
    count: (count: number) =>
      `Kirim BIOS memuat ${count} perangkat lunak pihak lain. Klik namanya untuk membaca lisensinya.`,
  },
} as const;
