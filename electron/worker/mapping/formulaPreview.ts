import type { Dataset, Field } from '../../../core/catalogue/dataset.ts';
import type { CivilDate } from '../../../core/civilDate.ts';
import { SettingsError } from '../../../core/errors.ts';
import { planMapping } from '../../../core/mapping/shape/planMapping.ts';
import { shapeRows } from '../../../core/mapping/shape/shapeRows.ts';
import type { FieldPreview, ReadSample } from '../../mappingViews.ts';
import { problemOf } from '../problemOf.ts';
import type { BoundSample } from './boundSample.ts';

type FormulaPreview = Pick<FieldPreview, 'samples' | 'filled' | 'empty' | 'wrong' | 'problem'>;

const SAMPLES = 5;
const nothing: FormulaPreview = { samples: [], filled: 0, empty: 0, wrong: 0, problem: null };

/** How a formula over single rows comes out; one over combined rows shows in the shape. */
export function formulaPreviewOf(
  { mapping: { shape: _shape, ...mapping }, bound }: BoundSample,
  dataset: Dataset,
  field: Field,
  day: CivilDate,
): FormulaPreview {
  const binding = mapping.bindings[field.name];
  if (binding?.from !== 'expression') return nothing;
  if (Object.values(binding.inputs).some(({ aggregate }) => aggregate !== undefined)) return nothing;
  try {
    const plan = planMapping({ ...mapping, bindings: { [field.name]: binding } }, dataset);
    const names = Object.keys(binding.inputs).map((input) => `${field.name}.${input}`);
    const rows = bound.rows.map(({ number, values, display, failed }) => ({
      number,
      values,
      display,
      failed: failed.filter((name) => names.includes(name)),
    }));
    const { drafts, findings } = shapeRows(rows, plan, { source: '', table: '', from: day, to: day });
    const samples = drafts.flatMap(({ payload, reference }): ReadSample[] => {
      const value = payload[field.name] ?? null;
      const row = reference.rows[0] ?? 0;
      return value === null
        ? []
        : [
            {
              row,
              shown: inputsShown(
                rows.find(({ number }) => number === row),
                names,
              ),
              value,
              problem: null,
            },
          ];
    });
    const wrong = findings.map(({ row, value, code, message, remedy }): ReadSample => ({
      row: row ?? 0,
      shown: value,
      value: null,
      problem: { code, message, remedy },
    }));
    return {
      samples: [...wrong.slice(0, 2), ...samples].slice(0, SAMPLES),
      filled: samples.length,
      empty: drafts.length - samples.length,
      wrong: wrong.length,
      problem: null,
    };
  } catch (error) {
    if (error instanceof SettingsError) return { ...nothing, problem: problemOf(error) };
    throw error;
  }
}

function inputsShown(
  row: BoundSample['bound']['rows'][number] | undefined,
  names: readonly string[],
): string {
  return names.map((name) => row?.display[name] ?? '').join('; ');
}
