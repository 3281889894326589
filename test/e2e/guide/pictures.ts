/** The pictures of the operator's guide, by the names of their files. */
export const pictures = [
  'mulai',
  'papan',
  'pemetaan',
  'log',
  'perlu-tindakan',
  'laporan',
  'pengaturan',
] as const;

export type Picture = (typeof pictures)[number];
