import {
  DATE_FIELD,
  type Dataset,
  type Field,
  type StatedFields,
} from '../../../../core/catalogue/dataset.ts';

/** A field as it is being stated. */
export interface StatedRow {
  readonly name: string;
  readonly type: Field['type'];
  readonly description: string;
  readonly required: boolean;
  /** With the date, its text identifies a record. */
  readonly isKey: boolean;
}

/** What is being stated of a dataset. */
export interface StatedDraft {
  readonly rows: readonly StatedRow[];
  readonly period: Dataset['period'];
  readonly accumulation: Dataset['accumulation'];
}

/** Why a field cannot be called so. */
export type NameProblem = 'empty' | 'form' | 'date' | 'twice';

export const fieldTypes: readonly Field['type'][] = ['integer', 'decimal', 'string', 'date'];

export const newRow: StatedRow = {
  name: '',
  type: 'integer',
  description: '',
  required: true,
  isKey: false,
};

/** Whether its fields were stated on this computer; see `core/catalogue/statedFields.ts`. */
export function isStated({ confidence }: Dataset): boolean {
  return confidence.fields === 'operator';
}

/** What is known so far; a dataset of which nothing is known begins with one empty field. */
export function statedDraftOf({ fields, naturalKey, period, accumulation }: Dataset): StatedDraft {
  const rows = fields
    .filter(({ name }) => name !== DATE_FIELD)
    .map(({ name, type, description, required }) => ({
      name,
      type,
      description,
      required,
      isKey: naturalKey.includes(name),
    }));
  return { rows: rows.length === 0 ? [newRow] : rows, period, accumulation };
}

/** Another type; only texts can be part of what identifies a record. */
export function withType(row: StatedRow, type: Field['type']): StatedRow {
  return { ...row, type, isKey: row.isKey && type === 'string' };
}

/** Whatever identifies a record is never missing. */
export function withKey(row: StatedRow, isKey: boolean): StatedRow {
  return { ...row, isKey, required: row.required || isKey };
}

export function nameProblemOf(rows: readonly StatedRow[], index: number): NameProblem | null {
  const name = rows[index]?.name ?? '';
  if (name === '') return 'empty';
  if (name === DATE_FIELD) return 'date';
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return 'form';
  return rows.some((row, other) => other < index && row.name === name) ? 'twice' : null;
}

/** A field that is not described is described by its name. */
export function statedOf({ rows, period, accumulation }: StatedDraft): StatedFields {
  return {
    fields: rows.map(({ name, type, required, description }) => ({
      name,
      type,
      required,
      description: description.trim() === '' ? name : description.trim(),
    })),
    dimensions: rows.filter(({ isKey }) => isKey).map(({ name }) => name),
    period,
    accumulation,
  };
}
