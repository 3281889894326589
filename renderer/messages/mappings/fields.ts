/** Texts of the step. */
export const fieldsMessages = {} as const;
