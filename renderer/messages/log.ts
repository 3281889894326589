/** Texts of the page Log kiriman. */
export const logMessages = {
  title: 'Log kiriman',
} as const;
