import type { Dataset, Field } from '../core/catalogue/dataset.ts';
import { NOT_TEXT, type Fields, type FieldValue } from './fields.ts';
import { judgeText, type FieldVerdict, type Judge } from './fieldRules.ts';
import { isRequired } from './requiredField.ts';
import { messageOf } from './validationMessage.ts';

export type Verdict =
  | { readonly kind: 'valid'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'invalid'; readonly error: Readonly<Record<string, readonly string[]>> };

type NamedVerdict = readonly [name: string, verdict: FieldVerdict];

/** Names that read-back adds to a row, so that a record cannot bring them. */
const reserved: readonly string[] = ['rn', 'kdsatker', 'nmsatker', 'updated_at'];
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/**
 * Judges a record by the catalogue. Fields that the dataset does not have are ignored, except where nobody has
 * published its fields: there any text field is kept.
 */
export function validateRecord(judge: Judge, dataset: Dataset, fields: Fields): Verdict {
  const verdicts = [...judgeKnown(judge, dataset, fields), ...judgeExtra(dataset, fields)];
  const errors = verdicts.flatMap(([name, verdict]) => ('errors' in verdict ? [[name, verdict.errors]] : []));
  if (errors.length > 0) return { kind: 'invalid', error: Object.fromEntries(errors) };
  const values = verdicts.flatMap(([name, verdict]) => ('value' in verdict ? [[name, verdict.value]] : []));
  return { kind: 'valid', values: Object.fromEntries(values) };
}

function judgeKnown(judge: Judge, dataset: Dataset, fields: Fields): NamedVerdict[] {
  return dataset.fields.flatMap((field): NamedVerdict[] => {
    const value = fields.get(field.name) ?? null;
    if (value !== null) return [[field.name, judgeValue(judge, field, value)]];
    if (!isRequired(dataset, field, judge.settings)) return [];
    return [[field.name, { errors: [messageOf('required', field.name)] }]];
  });
}

function judgeExtra(dataset: Dataset, fields: Fields): NamedVerdict[] {
  if (dataset.fieldsPublished) return [];
  const known = new Set([...reserved, ...dataset.fields.map((field) => field.name)]);
  return [...fields].flatMap(([name, value]): NamedVerdict[] => {
    if (value === null || known.has(name) || !FIELD_NAME.test(name)) return [];
    if (value === NOT_TEXT) return [[name, { errors: [messageOf('string', name)] }]];
    return [[name, { value }]];
  });
}

function judgeValue(judge: Judge, field: Field, value: Exclude<FieldValue, null>): FieldVerdict {
  if (value === NOT_TEXT) return { errors: [messageOf(field.type, field.name)] };
  return judgeText(judge, field, value);
}
