/** Texts of the page Pemetaan. */
export const mappingsMessages = {
  title: 'Pemetaan',
} as const;
