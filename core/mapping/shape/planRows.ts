import type { Dataset, Field } from '../../catalogue/dataset.ts';
import { invalidMapping } from './invalidMapping.ts';
import type { ExpressionBinding } from '../expression/expressionBinding.ts';
import type { Mapping } from '../mapping.ts';
import { planFormula } from './planFormula.ts';
import type { RowFormula, RowOutput, RowsPlan } from './shapePlan.ts';
import { inputSlotName } from './slotsOf.ts';

export function planRows(mapping: Mapping, dataset: Dataset): RowsPlan {
  return {
    kind: 'rows',
    dataset,
    outputs: dataset.fields.flatMap((field) => outputsOf(mapping, field)),
  };
}

function outputsOf(mapping: Mapping, field: Field): readonly RowOutput[] {
  const binding = mapping.bindings[field.name];
  if (binding === undefined) return [];
  if (binding.from !== 'expression') return [{ field: field.name, from: 'slot' }];
  return [{ field: field.name, from: 'formula', formula: planRowFormula(mapping, field, binding) }];
}

/** A formula that is computed for each row. */
export function planRowFormula(mapping: Mapping, field: Field, binding: ExpressionBinding): RowFormula {
  const combined = Object.entries(binding.inputs).find(
    ([, input]) => input.aggregate !== undefined || input.runningTotal === true,
  );
  if (combined !== undefined) {
    throw invalidMapping(
      mapping,
      `masukan "${combined[0]}" pada rumus isian ${field.name} digabungkan dari banyak baris, sedangkan rumusnya dihitung per baris.`,
      'Pilih bentuk data "group" dan tentukan cara menggabungkan setiap masukan, atau hapus cara menggabungkan itu.',
    );
  }
  const slots = Object.keys(binding.inputs).map((name) => inputSlotName(field.name, name));
  return { ...planFormula(mapping, field, binding), slots };
}
