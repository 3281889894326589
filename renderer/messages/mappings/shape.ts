/** Texts of the step. */
export const shapeMessages = {} as const;
