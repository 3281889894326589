import type { Dataset } from '../../catalogue/dataset.ts';

/** What the groups of datasets are called. */
export const categoryTitles: Readonly<Record<Dataset['category'], string>> = {
  keuangan: 'Keuangan',
  sdm: 'Sumber daya manusia',
  layanan: 'Layanan',
  ikt: 'Indikator kinerja terpilih',
};
