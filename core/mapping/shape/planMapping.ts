import type { Dataset } from '../../catalogue/dataset.ts';
import type { Mapping } from '../mapping.ts';
import { invalidMapping } from './invalidMapping.ts';
import { planGroup } from './planGroup.ts';
import { planRows } from './planRows.ts';
import type { ShapePlan } from './shapePlan.ts';

/**
 * Checks the mapping's shape, bindings and formulas against the dataset and makes them ready for `shapeRows`.
 *
 * @throws SettingsError `invalid`, saying which setting is wrong and what to do instead.
 */
export function planMapping(mapping: Mapping, dataset: Dataset): ShapePlan {
  const shape = mapping.shape ?? { kind: 'rows' };
  const named = [
    ...Object.keys(mapping.bindings),
    ...(shape.kind === 'group' ? Object.keys(shape.fields ?? {}) : []),
  ];
  const known = dataset.fields.map((field) => field.name);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw invalidMapping(
      mapping,
      `jenis data ${dataset.id} tidak mempunyai isian "${unknown}".`,
      `Isian yang ada: ${known.join(', ')}.`,
    );
  }
  return shape.kind === 'group' ? planGroup(mapping, dataset, shape) : planRows(mapping, dataset);
}
