import type { Fraction } from '../expression/fraction.ts';
import { decimalText, indonesianText } from '../expression/fractionText.ts';
import { round } from '../expression/rounding.ts';
import type { Series } from './groupCollector.ts';
import type { Figure } from './figure.ts';
import { compute, type Digits, type FailedFormula } from './formulaPlan.ts';
import type { GroupFormula, GroupOutput, GroupPlan } from './shapePlan.ts';
import type { Figures } from './walkSeries.ts';

/** A field as it is sent, and as it is shown. */
export interface Rendered {
  readonly kind: 'rendered';
  readonly text: string;
  readonly display: string;
}

/** A group's field; null when it has no value, and is left out. */
export function renderGroupField(
  output: GroupOutput,
  plan: GroupPlan,
  series: Series,
  outcome: Figures,
): Rendered | FailedFormula | null {
  switch (output.from) {
    case 'key':
      return renderKey(output.field, plan, series, outcome);
    case 'measure':
      return renderFigure(output.field, outcome.figures[output.measure] ?? null, output.digits);
    case 'formula':
      return renderFormula(output.formula, outcome);
  }
}

/** A computed number: rounded, and shown as a person here writes it. */
export function renderNumber(value: Fraction, digits: Digits | null): Rendered {
  const exact = digits === null ? value : round(value, digits.decimals, digits.rounding);
  return { kind: 'rendered', text: decimalText(exact), display: indonesianText(exact) };
}

function renderKey(field: string, plan: GroupPlan, series: Series, outcome: Figures): Rendered {
  const isDate = field === plan.dateField;
  const text = isDate ? outcome.date : (series.dimensions[plan.dimensions.indexOf(field)] ?? '');
  const shown = outcome.sample?.values[field] === text ? outcome.sample.display[field] : undefined;
  return { kind: 'rendered', text, display: shown ?? (isDate ? indonesianDate(text) : text) };
}

function renderFigure(
  field: string,
  figure: Figure | null,
  digits: Digits | null,
): Rendered | FailedFormula | null {
  if (figure === null) return null;
  if (figure.kind === 'text') return { kind: 'rendered', text: figure.text, display: figure.display };
  if (figure.kind === 'conflict') return conflict(field, figure.values);
  const rendered = renderNumber(figure.value, digits);
  return figure.display === null ? rendered : { ...rendered, display: figure.display };
}

function renderFormula(formula: GroupFormula, outcome: Figures): Rendered | FailedFormula | null {
  const figures = formula.measures.map((measure) => outcome.figures[measure] ?? null);
  const differing = figures.find((figure) => figure?.kind === 'conflict');
  if (differing?.kind === 'conflict') return conflict(formula.field, differing.values);
  const computed = compute(
    formula,
    figures.map((figure) => (figure?.kind === 'number' ? figure.value : null)),
  );
  if (computed.kind === 'value') return renderNumber(computed.value, formula.digits);
  return computed.kind === 'failed' ? computed : null;
}

function conflict(field: string, values: readonly [string, string]): FailedFormula {
  return {
    kind: 'failed',
    field,
    message: `Isian ${field} harus sama di semua baris yang digabungkan, tetapi ada "${values[0]}" dan "${values[1]}".`,
    remedy:
      'Samakan nilainya di sumber, atau pilih cara menggabungkan yang lain, misalnya "sum" atau "last".',
  };
}

/** `31/12/2026` */
function indonesianDate(date: string): string {
  return date.split('-').toReversed().join('/');
}
