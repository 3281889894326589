/** Texts of the page Rekonsiliasi. */
export const reconcileMessages = {
  title: 'Rekonsiliasi',
} as const;
