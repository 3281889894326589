/** Texts that several pages share. */
export const commonMessages = {
  dialog: { confirm: 'Ya', cancel: 'Batal' },
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  environments: { simulation: 'Simulasi', training: 'Pelatihan', production: 'Produksi' },
} as const;
