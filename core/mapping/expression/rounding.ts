import type { Fraction } from './fraction.ts';

/**
 * How a number that lies between two is rounded: `half-up` to the nearer one, a tie away from zero (2,5 → 3;
 * the everyday way); `half-even` to the nearer one, a tie to the even one (2,5 → 2); `down` towards zero;
 * `up` away from zero.
 */
export const roundings = ['half-up', 'half-even', 'down', 'up'] as const;

export type Rounding = (typeof roundings)[number];

/** The value with at most that many digits behind the point; its denominator is that power of ten. */
export function round(value: Fraction, decimals: number, rounding: Rounding): Fraction {
  const denominator = 10n ** BigInt(decimals);
  const negative = value.numerator < 0n;
  const scaled = (negative ? -value.numerator : value.numerator) * denominator;
  const whole = scaled / value.denominator;
  const magnitude = whole + (roundsUp(whole, scaled, value.denominator, rounding) ? 1n : 0n);
  return { numerator: negative ? -magnitude : magnitude, denominator };
}

/** Whether the magnitude `scaled / denominator`, cut to `whole`, is rounded away from zero. */
function roundsUp(whole: bigint, scaled: bigint, denominator: bigint, rounding: Rounding): boolean {
  const twiceRest = (scaled - whole * denominator) * 2n;
  switch (rounding) {
    case 'half-up':
      return twiceRest >= denominator;
    case 'half-even':
      return twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n);
    case 'down':
      return false;
    case 'up':
      return twiceRest > 0n;
  }
}
