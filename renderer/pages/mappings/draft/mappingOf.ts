import type { Binding, Mapping } from '../../../../core/mapping/mapping.ts';
import type { MappingSettings } from '../../../../core/settings.ts';
import { isCompleteCondition } from './conditions.ts';
import type { Draft } from './draft.ts';
import { sourceOf } from './sourceDraft.ts';

/** The mapping that a draft means; null while dataset or source is missing. */
export function mappingOf(draft: Draft, taken: readonly string[]): MappingSettings | null {
  const mapping = readingOf(draft, taken);
  if (mapping === null) return null;
  const { guard, schedule, lookBackDays, unit } = draft;
  return {
    ...mapping,
    guard,
    unit,
    ...(schedule === null ? {} : { schedule }),
    ...(lookBackDays === null ? {} : { lookBackDays }),
  };
}

/** The part of it that says what is read and how. */
export function readingOf(draft: Draft, taken: readonly string[]): Mapping | null {
  const { dataset, shape } = draft;
  const filter = draft.filter.filter(isCompleteCondition);
  const source = sourceOf(draft.source);
  if (dataset === null || source === null) return null;
  return {
    id: idOf(draft, taken),
    dataset,
    source,
    bindings: Object.fromEntries(Object.entries(draft.bindings).filter(([, binding]) => isComplete(binding))),
    ...(filter.length === 0 ? {} : { filter }),
    ...(shape.kind === 'rows' ? {} : { shape }),
  };
}

/** Whether a binding says enough to be used; what is still being typed is left out. */
function isComplete(binding: Binding): boolean {
  if (binding.from === 'column') return binding.column !== '';
  return binding.from !== 'expression' || binding.expression.trim() !== '';
}

/** The id that the mapping has or will get: the dataset's own name, with a number where that is taken. */
export function idOf({ id, dataset }: Pick<Draft, 'id' | 'dataset'>, taken: readonly string[]): string {
  if (id !== null) return id;
  const name = dataset?.split('/').at(-1) ?? 'data';
  const candidates = [
    name,
    ...Array.from({ length: taken.length + 1 }, (_, index) => `${name}-${index + 2}`),
  ];
  return candidates.find((candidate) => !taken.includes(candidate)) ?? name;
}
