/** Texts of the page Pengaturan. */
export const settingsMessages = {
  title: 'Pengaturan',
} as const;
