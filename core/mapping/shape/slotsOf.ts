import type { Dataset, Field } from '../../catalogue/dataset.ts';
import type { ExpressionInput } from '../expression/expressionBinding.ts';
import type { Binding, Mapping } from '../mapping.ts';
import type { SlotName } from '../parsedRow.ts';
import type { Slot } from '../slot.ts';
import type { Aggregate } from './aggregate.ts';

/**
 * What the bind stage must take from every source row for this mapping, in the catalogue's field order: one
 * slot per bound field, and one per formula input that has a column. Values that are only counted are read
 * as text, formula inputs as decimals, all else as the field's own type. Bindings of fields that the dataset
 * does not have are left out (`shapePlan` refuses them).
 */
export function slotsOf(mapping: Mapping, dataset: Dataset): readonly Slot[] {
  return dataset.fields.flatMap((field) => {
    const binding = mapping.bindings[field.name];
    return binding === undefined ? [] : slotsOfField(mapping, field, binding);
  });
}

/** The slot of one input of a computed field. */
export function inputSlotName(field: string, input: string): SlotName {
  return `${field}.${input}`;
}

function slotsOfField(mapping: Mapping, field: Field, binding: Binding): readonly Slot[] {
  if (binding.from === 'expression') {
    return Object.entries(binding.inputs).flatMap(([name, input]) => inputSlots(field, name, input));
  }
  const shape = mapping.shape?.kind === 'group' ? mapping.shape.fields?.[field.name] : undefined;
  return [{ name: field.name, binding, ...(isCount(shape?.aggregate) ? counted(field) : { field }) }];
}

function inputSlots(field: Field, name: string, input: ExpressionInput): readonly Slot[] {
  const { column, style, map, otherwise, aggregate } = input;
  if (column === undefined) return [];
  return [
    {
      name: inputSlotName(field.name, name),
      binding: { from: 'column', column, style, map, otherwise },
      ...(isCount(aggregate) ? counted(field) : { field: readAs(field, 'decimal') }),
    },
  ];
}

function isCount(aggregate: Aggregate | undefined): boolean {
  return aggregate === 'count' || aggregate === 'count-distinct';
}

function counted(field: Field): Pick<Slot, 'field' | 'isCounted'> {
  return { field: readAs(field, 'string'), isCounted: true };
}

/** A value that goes into the field, but is not yet what BIOS wants there: no pattern, no reference list. */
function readAs(field: Field, type: Field['type']): Field {
  return { name: field.name, type, required: false, description: field.description };
}
