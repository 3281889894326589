import type { Dataset, Field } from '../../catalogue/dataset.ts';
import type { ExpressionBinding, ExpressionInput } from '../expression/expressionBinding.ts';
import { foldText } from '../foldText.ts';
import type { Mapping } from '../mapping.ts';
import type { Counted } from './accumulator.ts';
import { checkMeasure } from './checkMeasure.ts';
import type { Digits } from './formulaPlan.ts';
import { invalidMapping } from './invalidMapping.ts';
import { digitsFor, planFormula } from './planFormula.ts';
import { planRowFormula } from './planRows.ts';
import type { GroupOutput, GroupPlan, Measure, MeasuredValue } from './shapePlan.ts';
import type { GroupField, GroupShape } from './shapeSettings.ts';
import { inputSlotName } from './slotsOf.ts';

/** One field's output, with the measures that it stands on. */
interface FieldPlan {
  readonly measures: readonly Measure[];
  /** @param first where the field's measures begin among all of the plan. */
  output(first: number): GroupOutput;
}

/** What is combined for each field, and what becomes of it, in the catalogue's field order. */
export function planGroupFields(
  mapping: Mapping,
  dataset: Dataset,
  shape: GroupShape,
): Pick<GroupPlan, 'measures' | 'outputs'> {
  const measures: Measure[] = [];
  const outputs: GroupOutput[] = [];
  for (const field of dataset.fields) {
    const plan = dataset.naturalKey.includes(field.name)
      ? keyPlan(field)
      : fieldPlan(mapping, field, shape.fields?.[field.name]);
    if (plan === null) continue;
    outputs.push(plan.output(measures.length));
    measures.push(...plan.measures);
  }
  return { measures, outputs };
}

function keyPlan(field: Field): FieldPlan {
  return { measures: [], output: () => ({ field: field.name, from: 'key' }) };
}

/** Null for a field that is not sent. */
function fieldPlan(mapping: Mapping, field: Field, settings: GroupField | undefined): FieldPlan | null {
  const binding = mapping.bindings[field.name];
  if (binding?.from === 'expression') return expressionPlan(mapping, field, binding, settings);
  if (binding === undefined && settings === undefined) return null;
  const of: MeasuredValue =
    binding === undefined
      ? { kind: 'row' }
      : { kind: 'slot', slot: field.name, isNumber: isNumber(field), isColumn: binding.from === 'column' };
  return measuredPlan(mapping, field, of, settings ?? {});
}

function expressionPlan(
  mapping: Mapping,
  field: Field,
  binding: ExpressionBinding,
  settings: GroupField | undefined,
): FieldPlan {
  const inputs = Object.entries(binding.inputs);
  if (inputs.every(([, input]) => input.aggregate === undefined && input.runningTotal !== true)) {
    const of = { kind: 'formula', formula: planRowFormula(mapping, field, binding) } as const;
    return measuredPlan(mapping, field, of, settings ?? {});
  }
  if (settings !== undefined) {
    throw invalidMapping(
      mapping,
      `isian ${field.name} dihitung dari masukan yang sudah digabungkan, jadi tidak dapat digabungkan lagi.`,
      `Hapus ${field.name} dari daftar cara menggabungkan, atau hapus cara menggabungkan pada masukannya.`,
    );
  }
  const measures = inputs.map(([name, input]) => inputMeasure(mapping, field, name, input));
  const formula = planFormula(mapping, field, binding);
  return {
    measures,
    output: (first) => ({
      field: field.name,
      from: 'formula',
      formula: { ...formula, measures: measures.map((_, index) => first + index) },
    }),
  };
}

function inputMeasure(mapping: Mapping, field: Field, name: string, input: ExpressionInput): Measure {
  if (input.aggregate === undefined && input.runningTotal !== true) {
    throw invalidMapping(
      mapping,
      `masukan "${name}" pada rumus isian ${field.name} belum punya cara menggabungkan, sedangkan masukan lain sudah.`,
      'Tentukan cara menggabungkan untuk setiap masukan, atau hapus dari semuanya.',
    );
  }
  const slot = inputSlotName(field.name, name);
  const of: MeasuredValue =
    input.column === undefined ? { kind: 'row' } : { kind: 'slot', slot, isNumber: true, isColumn: true };
  return planMeasure(mapping, field, of, input);
}

function measuredPlan(mapping: Mapping, field: Field, of: MeasuredValue, settings: GroupField): FieldPlan {
  const measure = planMeasure(mapping, field, of, settings);
  return {
    measures: [measure],
    output: (first) => ({
      field: field.name,
      from: 'measure',
      measure: first,
      digits: measuredDigits(field, of, measure, settings),
    }),
  };
}

function measuredDigits(
  field: Field,
  of: MeasuredValue,
  measure: Measure,
  settings: GroupField,
): Digits | null {
  if (of.kind === 'formula') return of.formula.digits;
  return measure.aggregate === 'average' ? digitsFor(field, settings) : null;
}

function planMeasure(mapping: Mapping, field: Field, of: MeasuredValue, settings: GroupField): Measure {
  const runningTotal = settings.runningTotal ?? false;
  const aggregate = settings.aggregate ?? (runningTotal ? 'sum' : 'same');
  checkMeasure(mapping, field, of, { ...settings, aggregate });
  const isCounted = aggregate === 'count' || aggregate === 'count-distinct';
  return {
    of: of.kind === 'slot' && isCounted ? { ...of, isNumber: false } : of,
    aggregate,
    counted: countedTexts(settings),
    runningTotal,
  };
}

function countedTexts({ only, except }: GroupField): Counted {
  if (only === undefined && except === undefined) return null;
  const wanted = only === undefined ? null : new Set(only.map(foldText));
  const unwanted = new Set((except ?? []).map(foldText));
  return (folded) => (wanted === null || wanted.has(folded)) && !unwanted.has(folded);
}

function isNumber(field: Field): boolean {
  return field.type === 'integer' || field.type === 'decimal';
}
