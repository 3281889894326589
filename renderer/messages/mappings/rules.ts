/** Texts of the step. */
export const rulesMessages = {} as const;
