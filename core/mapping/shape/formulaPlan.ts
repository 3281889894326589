import type { Formula } from '../expression/formula.ts';
import type { Rounding } from '../expression/rounding.ts';
import { zeroFraction, type Fraction } from '../expression/fraction.ts';

/** To how many digits behind the point a number is rounded, and how. */
export interface Digits {
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** A computed field's formula, ready to be used. */
export interface FormulaPlan {
  readonly field: string;
  /** As the operator wrote it. */
  readonly text: string;
  readonly inputs: readonly { readonly name: string; readonly emptyIsZero: boolean }[];
  readonly evaluate: Formula;
  readonly digits: Digits;
}

export type Computed =
  { readonly kind: 'value'; readonly value: Fraction } | { readonly kind: 'empty' } | FailedFormula;

/** Why a field cannot be computed; sentences are Indonesian. */
export interface FailedFormula {
  readonly kind: 'failed';
  readonly field: string;
  readonly message: string;
  readonly remedy: string;
}

/** The formula's exact result for the inputs' values in their order; null is an empty cell. */
export function compute(plan: FormulaPlan, values: readonly (Fraction | null)[]): Computed {
  const filled = plan.inputs.map(
    (input, index) => values[index] ?? (input.emptyIsZero ? zeroFraction : null),
  );
  const known = filled.filter((value) => value !== null);
  if (known.length === filled.length) return evaluated(plan, known);
  return known.length === 0 ? { kind: 'empty' } : incomplete(plan, filled);
}

function evaluated(plan: FormulaPlan, values: readonly Fraction[]): Computed {
  const value = plan.evaluate(values);
  if (value !== null) return { kind: 'value', value };
  return {
    kind: 'failed',
    field: plan.field,
    message: `Rumus "${plan.text}" untuk isian ${plan.field} tidak dapat dihitung: pembagian dengan nol.`,
    remedy: 'Periksa nilai pembaginya, atau tentukan hasilnya dengan jika, misalnya jika(b = 0, 0, a / b).',
  };
}

function incomplete(plan: FormulaPlan, filled: readonly (Fraction | null)[]): Computed {
  const empty = plan.inputs.filter((_, index) => filled[index] === null).map((input) => input.name);
  return {
    kind: 'failed',
    field: plan.field,
    message: `Rumus "${plan.text}" untuk isian ${plan.field} tidak dapat dihitung: ${empty.join(', ')} kosong.`,
    remedy: 'Isi selnya, atau atur agar sel kosong pada masukan itu dianggap nol.',
  };
}
