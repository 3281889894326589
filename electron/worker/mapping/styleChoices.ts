import type { Field } from '../../../core/catalogue/dataset.ts';
import type { CivilDate } from '../../../core/civilDate.ts';
import type { ColumnBinding } from '../../../core/mapping/columnBinding.ts';
import type { StyleChoice } from '../../mappingViews.ts';
import { bindRows } from './boundSample.ts';
import type { TableSample } from './lookInto.ts';

const EXAMPLES = 3;
const dateStyles = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
const numberStyles = ['indonesian', 'english'] as const;

/**
 * How a column's texts could be read where they mean two things, with some of them; empty where all are clear. A
 * choice that was made is left aside, so that it can be seen and changed.
 */
export async function styleChoicesOf(
  sample: TableSample,
  field: Field,
  { style: _chosen, ...binding }: ColumnBinding,
  runDate: CivilDate,
): Promise<readonly StyleChoice[]> {
  const styles = stylesOf(field);
  if (styles.length === 0 || binding.map !== undefined) return [];
  const read = (rows: TableSample['rows'], style: ColumnBinding['style']) =>
    bindRows(sample, rows, [{ name: field.name, field, binding: { ...binding, style } }], runDate);
  const { findings } = await read(sample.rows, undefined);
  const doubtful = findings.filter(({ code }) => code === 'ambiguous-date' || code === 'ambiguous-number');
  const texts = new Map(doubtful.map(({ value, row }) => [value, row]));
  const numbers = new Set([...texts.values()].slice(0, EXAMPLES));
  const rows = sample.rows.filter(({ number }) => numbers.has(number));
  if (rows.length === 0) return [];
  const choices = await Promise.all(
    styles.map(async (style): Promise<StyleChoice> => {
      const bound = await read(rows, style);
      const examples = bound.rows.map(({ values, display }) => ({
        shown: display[field.name] ?? '',
        value: values[field.name] ?? null,
      }));
      return { style: style?.dateOrder ?? style?.numberStyle ?? '', examples };
    }),
  );
  return choices.filter(({ examples }) => examples.some(({ value }) => value !== null));
}

function stylesOf({ type }: Field): readonly ColumnBinding['style'][] {
  switch (type) {
    case 'date':
      return dateStyles.map((dateOrder) => ({ dateOrder }));
    case 'integer':
    case 'decimal':
      return numberStyles.map((numberStyle) => ({ numberStyle }));
    case 'string':
      return [];
  }
}
