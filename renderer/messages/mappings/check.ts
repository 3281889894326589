/** Texts of the step Periksa dulu. */
export const checkMessages = {
  save: 'Simpan',
  saved: 'Pemetaan disimpan.',
} as const;
