import { conditionSchema, type Condition } from '../../../../core/mapping/shape/condition.ts';

export type ConditionTest = Condition['test'];

export const conditionTests: readonly ConditionTest[] = [
  'equals',
  'not-equals',
  'in',
  'contains',
  'between',
  'empty',
  'not-empty',
];

/** A condition for a column, with as much of the former one as fits the test. */
export function conditionOf(test: ConditionTest, column: string, former?: Condition): Condition {
  const value = former !== undefined && 'value' in former ? former.value : '';
  switch (test) {
    case 'equals':
    case 'not-equals':
    case 'contains':
      return { test, column, value };
    case 'in':
      return { test, column, values: former?.test === 'in' ? former.values : value === '' ? [] : [value] };
    case 'between':
      return { test, column, ...(former?.test === 'between' ? { from: former.from, to: former.to } : {}) };
    case 'empty':
    case 'not-empty':
      return { test, column };
  }
}

/** Whether a condition says enough to be used. */
export function isCompleteCondition(condition: Condition): boolean {
  if (condition.test === 'equals' && condition.value.trim() === '') return false;
  return conditionSchema.safeParse(condition).success;
}
