import type { ProductionReadiness } from '../../setupViews.ts';

/** Whether every point of the check list before production is as it should be. */
export function isReady({ satker, datasets, hasKey, doctor }: Omit<ProductionReadiness, 'isReady'>): boolean {
  const isTrained = datasets.length > 0 && datasets.every(({ acceptedAt }) => acceptedAt !== null);
  return satker !== null && isTrained && hasKey && doctor !== null && doctor.verdict !== 'failed';
}
