/**
 * How a number that lies between two is rounded: `half-up` to the nearer one, a tie away from zero (2,5 → 3;
 * the everyday way); `half-even` to the nearer one, a tie to the even one (2,5 → 2); `down` towards zero;
 * `up` away from zero.
 */
export const roundings = ['half-up', 'half-even', 'down', 'up'] as const;

export type Rounding = (typeof roundings)[number];
