/** Where an axis begins and ends, and its marks: round numbers around the values. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** A scale for values from nought or below up to the greatest, with about `steps` steps. */
export function niceScale(values: readonly number[], steps: number): Scale {
  const lowest = values.reduce((least, value) => Math.min(least, value), 0);
  // Where everything is nought, an axis up to one.
  const highest = values.reduce((most, value) => Math.max(most, value), 0) || (lowest < 0 ? 0 : 1);
  const step = roundStep((highest - lowest) / steps);
  const minimum = Math.floor(lowest / step) * step;
  const maximum = Math.ceil(highest / step) * step;
  const count = Math.round((maximum - minimum) / step);
  return {
    minimum,
    maximum,
    ticks: Array.from({ length: count + 1 }, (_, index) => minimum + index * step),
  };
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = ROUND_STEPS.find((round) => round * power >= least) ?? 10;
  return factor * power;
}
