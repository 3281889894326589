/** Texts of the page Laporan. */
export const reportsMessages = {
  title: 'Laporan',
} as const;
