import type { Field } from '../catalogue/dataset.ts';
import type { SlotBinding } from './mapping.ts';
import type { SlotName } from './parsedRow.ts';

/** A value that the bind stage takes from every source row. */
export interface Slot {
  readonly name: SlotName;
  /** What the value must be read as; `name` is the BIOS field that findings name. */
  readonly field: Field;
  readonly binding: SlotBinding;
  /** The value is only counted or compared, as the source shows it: a date or a truth value is text too. */
  readonly isCounted?: true;
}
