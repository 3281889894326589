import { DATE_FIELD, type Dataset, type Field } from '../../../../core/catalogue/dataset.ts';
import type { Aggregate } from '../../../../core/mapping/shape/aggregate.ts';
import type { GroupField, GroupShape } from '../../../../core/mapping/shape/shapeSettings.ts';
import { figuresOf, usualAggregate } from '../../../../core/mapping/suggest/usualAggregate.ts';
import type { Draft } from './draft.ts';
import { groupFieldOf, withGroupField } from './fieldChoice.ts';

/** What a row of the source means. */
export type RowMeaning = 'rows' | 'combine' | 'count';

export function rowMeaningOf({ shape }: Draft, dataset: Dataset): RowMeaning {
  if (shape.kind === 'rows') return 'rows';
  const settings = figuresOf(dataset).flatMap(({ name }) => shape.fields?.[name] ?? []);
  return settings.length > 0 && settings.every(({ aggregate }) => aggregate === 'count')
    ? 'count'
    : 'combine';
}

/** The draft with another meaning of a row; how each figure is combined begins as is usual for it. */
export function withRowMeaning(draft: Draft, dataset: Dataset, meaning: RowMeaning): Draft {
  const chosen = { ...draft.chosen, shape: true };
  if (meaning === 'rows') return { ...draft, shape: { kind: 'rows' }, chosen };
  const { period, periodDate } = draft.shape.kind === 'group' ? draft.shape : {};
  const group: GroupShape = {
    kind: 'group',
    ...(period === undefined ? {} : { period }),
    ...(periodDate === undefined ? {} : { periodDate }),
  };
  if (meaning === 'count') return { ...countingRows(draft, dataset, group), chosen };
  const fields = combinedFigures(draft, dataset).map((field): [string, GroupField] => {
    const aggregate = usualAggregate(dataset, field);
    return [field.name, { aggregate, ...runningFor(draft, dataset, aggregate) }];
  });
  return { ...draft, shape: { ...group, fields: Object.fromEntries(fields) }, chosen };
}

/** Figures whose columns are combined; a formula over combined columns says itself how. */
export function combinedFigures({ bindings }: Draft, dataset: Dataset): readonly Field[] {
  return figuresOf(dataset).filter(({ name }) => {
    const binding = bindings[name];
    if (binding?.from !== 'expression') return binding !== undefined;
    return Object.values(binding.inputs).every(({ aggregate }) => aggregate === undefined);
  });
}

/** Whether figures are running totals; null where none can be. */
export function runningTotalOf({ shape }: Draft): boolean | null {
  const adding = Object.values(shape.kind === 'group' ? (shape.fields ?? {}) : {}).filter(isAdding);
  return adding.length === 0 ? null : adding.some(({ runningTotal }) => runningTotal === true);
}

/** Makes all sums and counts running totals, or none. */
export function withRunningTotal(draft: Draft, isRunning: boolean): Draft {
  const { shape } = draft;
  if (shape.kind !== 'group') return draft;
  const fields = Object.entries(shape.fields ?? {}).map(([name, settings]) => {
    const { runningTotal: _former, ...rest } = settings;
    return [name, isRunning && isAdding(settings) ? { ...rest, runningTotal: true } : rest] as const;
  });
  const { fill: _fill, ...rest } = shape;
  return {
    ...draft,
    shape: { ...rest, fields: Object.fromEntries(fields) },
    chosen: { ...draft.chosen, shape: true },
  };
}

export function withAggregate(draft: Draft, dataset: Dataset, name: string, aggregate: Aggregate): Draft {
  const wasRunning = runningTotalOf(draft) === true;
  const running = wasRunning ? runningFor(draft, dataset, aggregate) : {};
  return {
    ...draft,
    shape: withGroupField(draft.shape, name, { aggregate, ...running }),
    chosen: { ...draft.chosen, shape: true },
  };
}

export type Fill = NonNullable<GroupShape['fill']>;

/** How days without rows are filled: as was chosen, else as the core does it. */
export function fillOf(draft: Draft): Fill {
  const { shape } = draft;
  if (shape.kind !== 'group') return 'none';
  return shape.fill ?? (runningTotalOf(draft) === true ? 'carry-forward' : 'none');
}

/** Zero is right only for what is summed or counted. */
export function possibleFills({ shape }: Draft): readonly Fill[] {
  const settings = Object.values(shape.kind === 'group' ? (shape.fields ?? {}) : {});
  return settings.length > 0 && settings.every(isAdding)
    ? ['none', 'zero', 'carry-forward']
    : ['none', 'carry-forward'];
}

/** Whether records are dated by a column, which all reasoning about days needs. */
export function isDated({ bindings }: Draft): boolean {
  return bindings[DATE_FIELD]?.from === 'column';
}

/** With one figure the rows themselves are counted; with several, those that no column fills. */
function countingRows(draft: Draft, dataset: Dataset, group: GroupShape): Draft {
  const figures = figuresOf(dataset);
  const [only, ...others] = figures;
  const counted =
    others.length === 0 && only !== undefined
      ? [only]
      : figures.filter(({ name }) => draft.bindings[name] === undefined);
  const names = new Set(counted.map(({ name }) => name));
  const fields = counted.map(({ name }) => [
    name,
    { aggregate: 'count' as const, ...runningFor(draft, dataset, 'count') },
  ]);
  return {
    ...draft,
    bindings: Object.fromEntries(Object.entries(draft.bindings).filter(([name]) => !names.has(name))),
    shape: { ...group, fields: Object.fromEntries(fields) },
  };
}

function runningFor(
  draft: Draft,
  { accumulation }: Dataset,
  aggregate: Aggregate,
): Pick<GroupField, 'runningTotal'> {
  const adds = aggregate === 'sum' || aggregate === 'count';
  return accumulation === 'year-to-date' && isDated(draft) && adds ? { runningTotal: true } : {};
}

function isAdding({ aggregate }: GroupField): boolean {
  return aggregate === 'sum' || aggregate === 'count';
}

export function aggregateOf(draft: Draft, name: string): Aggregate {
  return groupFieldOf(draft.shape, name)?.aggregate ?? 'same';
}
