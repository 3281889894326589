import { environmentNames } from '../../core/doctor/environmentNames.ts';

/** Texts that several pages share. */
export const commonMessages = {
  dialog: { confirm: 'Ya', cancel: 'Batal' },
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  environments: environmentNames,
} as const;
