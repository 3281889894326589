import type {
  ExpressionBinding,
  ExpressionInput,
} from '../../../../core/mapping/expression/expressionBinding.ts';

/** The binding with one column more to calculate with; where it is the first, it is the whole formula. */
export function withInput(binding: ExpressionBinding, column: string, combines: boolean): ExpressionBinding {
  const name = inputName(column, Object.keys(binding.inputs));
  const input: ExpressionInput = { column, ...(combines ? { aggregate: 'sum' } : {}) };
  return {
    ...binding,
    expression: binding.expression.trim() === '' ? name : binding.expression,
    inputs: { ...binding.inputs, [name]: input },
  };
}

export function withoutInput(binding: ExpressionBinding, name: string): ExpressionBinding {
  const { [name]: _former, ...inputs } = binding.inputs;
  return { ...binding, inputs };
}

export function withInputChange(
  binding: ExpressionBinding,
  name: string,
  change: Partial<ExpressionInput>,
): ExpressionBinding {
  const input = binding.inputs[name];
  if (input === undefined) return binding;
  return { ...binding, inputs: { ...binding.inputs, [name]: { ...input, ...change } } };
}

/** Has the formula computed from combined columns, or for each row. */
export function withCombining(binding: ExpressionBinding, combines: boolean): ExpressionBinding {
  const inputs = Object.entries(binding.inputs).map(([name, { aggregate, ...input }]) => [
    name,
    combines ? { ...input, aggregate: aggregate ?? ('sum' as const) } : input,
  ]);
  return { ...binding, inputs: Object.fromEntries(inputs) };
}

export function isCombined({ inputs }: ExpressionBinding): boolean {
  return Object.values(inputs).some(({ aggregate }) => aggregate !== undefined);
}

/** A name for a column within a formula: `Hari Rawat` is `hari_rawat`. */
export function inputName(column: string, taken: readonly string[]): string {
  const plain = column
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const name = /^[a-z]/.test(plain) ? plain : `kolom_${plain}`.replace(/_$/, '');
  const candidates = [name, ...taken.map((_, index) => `${name}_${index + 2}`)];
  return candidates.find((candidate) => !taken.includes(candidate)) ?? `${name}_${taken.length + 2}`;
}
