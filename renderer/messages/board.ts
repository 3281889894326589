/** Texts of the page Papan. */
export const boardMessages = {
  title: 'Papan',
} as const;
