import type { Field } from '../../catalogue/dataset.ts';
import { compileExpression } from '../expression/compileExpression.ts';
import type { ExpressionBinding } from '../expression/expressionBinding.ts';
import type { Rounding } from '../expression/rounding.ts';
import type { Mapping } from '../mapping.ts';
import type { Digits, FormulaPlan } from './formulaPlan.ts';
import { invalidMapping } from './invalidMapping.ts';

/**
 * A computed field's formula, compiled.
 *
 * @throws SettingsError `invalid` naming the field, the place in the formula, and what is wrong there.
 */
export function planFormula(mapping: Mapping, field: Field, binding: ExpressionBinding): FormulaPlan {
  if (field.type !== 'integer' && field.type !== 'decimal') {
    throw invalidMapping(
      mapping,
      `isian ${field.name} bukan angka, jadi tidak dapat dihitung dengan rumus.`,
      'Ambil isian itu dari kolom, atau isi dengan nilai tetap.',
    );
  }
  const names = Object.keys(binding.inputs);
  const compiled = compileExpression(binding.expression, names);
  if (!compiled.ok) {
    const { message, position, remedy } = compiled.problem;
    throw invalidMapping(
      mapping,
      `rumus isian ${field.name} ("${binding.expression}", huruf ke-${position + 1}): ${message}`,
      remedy,
    );
  }
  return {
    field: field.name,
    text: binding.expression,
    inputs: names.map((name) => ({ name, emptyIsZero: binding.inputs[name]?.empty === 'zero' })),
    evaluate: compiled.evaluate,
    digits: digitsFor(field, binding),
  };
}

/** How a computed number of the field is rounded: half up to 2 digits, or to a whole number for an integer. */
export function digitsFor(
  field: Field,
  chosen: { readonly decimals?: number | undefined; readonly rounding?: Rounding | undefined },
): Digits {
  return {
    decimals: chosen.decimals ?? (field.type === 'integer' ? 0 : 2),
    rounding: chosen.rounding ?? 'half-up',
  };
}
