/** Texts of the page Mulai. */
export const startMessages = {
  title: 'Mulai',
} as const;
