import type { Dataset, Field } from '../../../../core/catalogue/dataset.ts';
import { rhythmOf } from '../../../../core/schedule/period.ts';
import type { Draft } from './draft.ts';
import { isReadingSettled, sourceOf } from './sourceDraft.ts';
import { steps, type Step } from './steps.ts';

/** What a step still lacks. */
export type Gap =
  | { readonly kind: 'dataset' | 'unpublished' | 'source' | 'server' | 'table' | 'rhythm' | 'surveyDates' }
  | { readonly kind: 'fields'; readonly names: readonly string[] };

/** What keeps a step from being complete; null where nothing does. A source may be chosen before a dataset. */
export function gapOf(step: Step, draft: Draft, dataset: Dataset | null): Gap | null {
  switch (step) {
    case 'dataset':
      return datasetGap(draft, dataset);
    case 'source':
      if (draft.source === null) return { kind: 'source' };
      return sourceOf(draft.source) === null ? { kind: 'server' } : null;
    case 'table':
      return isReadingSettled(draft.source) ? datasetGap(draft, dataset) : { kind: 'table' };
    case 'fields':
    case 'shape': {
      const names = dataset === null ? [] : unfilledFields(draft, dataset).map(({ name }) => name);
      return names.length === 0 ? null : { kind: 'fields', names };
    }
    case 'check':
      return null;
    case 'rules':
      return scheduleGap(draft, dataset);
  }
}

/** The first gap of all steps; null for a draft that can be saved. */
export function firstGap(draft: Draft, dataset: Dataset | null): Gap | null {
  return steps.reduce<Gap | null>((gap, step) => gap ?? gapOf(step, draft, dataset), null);
}

/** Steps that can be gone to: those up to the first one with a gap, and the source before a dataset is chosen. */
export function reachableSteps(draft: Draft, dataset: Dataset | null): ReadonlySet<Step> {
  const stop = steps.find((step) => step !== 'dataset' && gapOf(step, draft, dataset) !== null) ?? 'check';
  return new Set(steps.slice(0, steps.indexOf(stop) + 1));
}

/** Required fields that nothing fills. */
function unfilledFields({ bindings, shape }: Draft, dataset: Dataset): readonly Field[] {
  return dataset.fields.filter(({ name, required }) => {
    const binding = bindings[name];
    if (binding?.from === 'constant') return required && binding.value.trim() === '';
    if (binding?.from === 'expression') return required && binding.expression.trim() === '';
    const isCounted = shape.kind === 'group' && shape.fields?.[name]?.aggregate === 'count';
    return required && binding === undefined && !isCounted;
  });
}

function datasetGap(draft: Draft, dataset: Dataset | null): Gap | null {
  if (draft.dataset === null) return { kind: 'dataset' };
  return dataset !== null && !dataset.fieldsPublished ? { kind: 'unpublished' } : null;
}

function scheduleGap({ schedule }: Draft, dataset: Dataset | null): Gap | null {
  if (schedule === null || dataset === null) return null;
  const rhythm = schedule.rhythm ?? rhythmOf(dataset.period);
  if (rhythm === null) return { kind: 'rhythm' };
  return rhythm === 'survei' && schedule.surveyDates.length === 0 ? { kind: 'surveyDates' } : null;
}
