import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Field } from '../core/catalogue/dataset.ts';
import { hasCode } from '../core/catalogue/reference.ts';
import { readDate, todayInJakarta } from './calendar.ts';
import { readInteger, readNumber } from './numberText.ts';
import type { SimulatorSettings } from './options.ts';
import { messageOf } from './validationMessage.ts';

/** What a value is judged with. */
export interface Judge {
  readonly catalogue: Catalogue;
  readonly settings: SimulatorSettings;
  readonly now: () => number;
}

/** The value as it is stored, or every rule that it breaks. */
export type FieldVerdict = { readonly value: string } | { readonly errors: readonly string[] };

/** Judges a text by its field's type, then by pattern and reference list. */
export function judgeText(judge: Judge, field: Field, text: string): FieldVerdict {
  const verdict = judgeType(judge, field, text);
  if ('errors' in verdict) return verdict;
  const errors: string[] = [];
  if (field.pattern !== undefined && !matches(field.pattern, text)) {
    errors.push(messageOf('regex', field.name));
  }
  if (field.reference !== undefined && !hasCode(judge.catalogue.references[field.reference], text)) {
    errors.push(messageOf('exists', field.name));
  }
  return errors.length > 0 ? { errors } : verdict;
}

function judgeType(judge: Judge, field: Field, text: string): FieldVerdict {
  switch (field.type) {
    case 'date':
      return judgeDate(judge, field, text);
    case 'integer':
      return valueOr(readInteger(text), messageOf('integer', field.name));
    case 'decimal':
      return valueOr(readNumber(text), messageOf('decimal', field.name));
    case 'string':
      return { value: text };
  }
}

function judgeDate({ settings, now }: Judge, field: Field, text: string): FieldVerdict {
  const date = readDate(text, settings.slashDates === 'accept');
  if (date === null) return { errors: [messageOf('date', field.name)] };
  const today = todayInJakarta(now());
  if (settings.futureDates === 'accept' || date <= today) return { value: date };
  return { errors: [messageOf('before_or_equal', field.name, today)] };
}

function valueOr(value: string | null, error: string): FieldVerdict {
  return value === null ? { errors: [error] } : { value };
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text);
}
