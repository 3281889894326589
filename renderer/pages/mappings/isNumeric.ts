import type { Field } from '../../../core/catalogue/dataset.ts';

/** Whether a field's values line up at the right. */
export function isNumeric({ type }: Pick<Field, 'type'>): boolean {
  return type === 'integer' || type === 'decimal';
}
