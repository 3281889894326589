/** Texts of the page Perlu tindakan. */
export const actionsMessages = {
  title: 'Perlu tindakan',
} as const;
