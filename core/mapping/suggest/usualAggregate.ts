import type { Dataset, Field } from '../../catalogue/dataset.ts';
import type { Aggregate } from '../shape/aggregate.ts';

/** Number fields that are no part of the natural key. */
export function figuresOf(dataset: Dataset): readonly Field[] {
  return dataset.fields.filter(
    ({ name, type }) => (type === 'integer' || type === 'decimal') && !dataset.naturalKey.includes(name),
  );
}

/** What several rows of one record usually mean for a figure. A rate can neither be summed nor picked. */
export function usualAggregate({ accumulation }: Dataset, { name, type }: Field): Aggregate {
  if (name.startsWith('saldo') || name.startsWith('nilai_deposito')) return 'last';
  return type === 'integer' || accumulation === 'year-to-date' ? 'sum' : 'same';
}
