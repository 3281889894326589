/** Texts of the page Bantuan. */
export const helpMessages = {
  title: 'Bantuan',
} as const;
