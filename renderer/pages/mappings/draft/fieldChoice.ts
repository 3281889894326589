import { DATE_FIELD, type Dataset, type Field } from '../../../../core/catalogue/dataset.ts';
import type { Binding } from '../../../../core/mapping/mapping.ts';
import type { GroupField, Shape } from '../../../../core/mapping/shape/shapeSettings.ts';
import { usualAggregate } from '../../../../core/mapping/suggest/usualAggregate.ts';
import type { Draft } from './draft.ts';

/** Ways to fill a field other than from a column. */
export type OtherChoice = 'constant' | 'run-date' | 'count' | 'expression' | 'none';

/** How a field is filled: `column:<header>`, or another way. */
export type FieldChoice = `column:${string}` | OtherChoice;

const COLUMN = 'column:';

export function columnChoice(column: string): FieldChoice {
  return `${COLUMN}${column}`;
}

/** How a field is filled now. Rows are counted where a shape says so, whatever column they are counted by. */
export function choiceOf({ bindings, shape }: Draft, { name }: Pick<Field, 'name'>): FieldChoice {
  if (groupFieldOf(shape, name)?.aggregate === 'count') return 'count';
  const binding = bindings[name];
  if (binding === undefined) return 'none';
  return binding.from === 'column' ? columnChoice(binding.column) : binding.from;
}

/** The other ways in which a field can be filled. */
export function otherChoices(dataset: Dataset, { name, type, required }: Field): readonly OtherChoice[] {
  const isFigure = (type === 'integer' || type === 'decimal') && !dataset.naturalKey.includes(name);
  return [
    'constant',
    ...(type === 'date' ? (['run-date'] as const) : []),
    ...(isFigure ? (['count', 'expression'] as const) : []),
    ...(required ? [] : (['none'] as const)),
  ];
}

export function withChoice(draft: Draft, dataset: Dataset, field: Field, choice: FieldChoice): Draft {
  const chosen = { ...draft.chosen, bindings: true };
  if (choice === 'count') {
    return {
      ...draft,
      bindings: without(draft.bindings, field.name),
      shape: withGroupField(draft.shape, field.name, { aggregate: 'count', ...running(draft, dataset) }),
      chosen: { ...chosen, shape: true },
    };
  }
  const shape = withoutCount(draft, dataset, field, choice);
  const binding = bindingOf(choice, draft.bindings[field.name]);
  const others = without(draft.bindings, field.name);
  return {
    ...draft,
    bindings: binding === null ? others : { ...others, [field.name]: binding },
    shape,
    chosen,
  };
}

/** A shape that combines rows, with other settings for one field; null takes them out. */
export function withGroupField(shape: Shape, name: string, settings: GroupField | null): Shape {
  const group = shape.kind === 'group' ? shape : ({ kind: 'group' } as const);
  const { [name]: _former, ...others } = group.fields ?? {};
  return { ...group, fields: settings === null ? others : { ...others, [name]: settings } };
}

export function groupFieldOf(shape: Shape, name: string): GroupField | undefined {
  return shape.kind === 'group' ? shape.fields?.[name] : undefined;
}

function bindingOf(choice: Exclude<FieldChoice, 'count'>, former: Binding | undefined): Binding | null {
  switch (choice) {
    case 'none':
      return null;
    case 'constant':
      return former?.from === 'constant' ? former : { from: 'constant', value: '' };
    case 'run-date':
      return { from: 'run-date' };
    case 'expression':
      return former?.from === 'expression' ? former : { from: 'expression', expression: '', inputs: {} };
    default:
      return { from: 'column', column: choice.slice(COLUMN.length) };
  }
}

/** Of a figure that was counted, a column's values are combined as is usual for it. */
function withoutCount({ shape }: Draft, dataset: Dataset, field: Field, choice: FieldChoice): Shape {
  if (groupFieldOf(shape, field.name)?.aggregate !== 'count') return shape;
  const isColumn = choice.startsWith(COLUMN);
  return withGroupField(shape, field.name, isColumn ? { aggregate: usualAggregate(dataset, field) } : null);
}

function running({ bindings }: Draft, { accumulation }: Dataset): Pick<GroupField, 'runningTotal'> {
  const isDated = bindings[DATE_FIELD]?.from === 'column';
  return accumulation === 'year-to-date' && isDated ? { runningTotal: true } : {};
}

function without(bindings: Draft['bindings'], name: string): Draft['bindings'] {
  const { [name]: _former, ...others } = bindings;
  return others;
}
