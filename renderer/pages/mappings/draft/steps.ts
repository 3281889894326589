/** The steps of making a mapping, in order. */
export const steps = ['dataset', 'source', 'table', 'fields', 'shape', 'rules', 'check'] as const;

export type Step = (typeof steps)[number];

export function stepAfter(step: Step): Step {
  return steps[steps.indexOf(step) + 1] ?? step;
}

export function stepBefore(step: Step): Step {
  return steps[steps.indexOf(step) - 1] ?? step;
}
