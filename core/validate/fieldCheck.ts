import type { Catalogue } from '../catalogue/catalogue.ts';
import { DATE_FIELD, type Dataset, type Field } from '../catalogue/dataset.ts';
import { readCivilDate, type CivilDate } from '../civilDate.ts';
import { isInteger, isNegative, readDecimal } from '../decimal.ts';
import {
  accountOfOtherKind,
  futureDate,
  malformedAccount,
  negativeCount,
  notADate,
  notANumber,
  notWhole,
  unknownCode,
  wrongPattern,
  type FieldPlace,
  type Words,
} from './messages.ts';
import { suggestCodes } from './suggestCodes.ts';

/** What is wrong with a value of one field, or null. The value is not empty. */
export type FieldCheck = (value: string) => Words | null;

export type References = Catalogue['references'];

/** The first thing that is wrong with a value: its type, then its pattern, then its code. */
export function createFieldCheck(
  place: FieldPlace,
  dataset: Dataset,
  references: References,
  today: CivilDate,
): FieldCheck {
  const checks = [typeCheck(place, dataset, today), patternCheck(place, dataset, references)];
  const all = [...checks, codeCheck(place, references)].filter((check) => check !== null);
  const check: FieldCheck = (value) => {
    for (const next of all) {
      const words = next(value);
      if (words !== null) return words;
    }
    return null;
  };
  return hasFewValues(place.field) ? remember(check) : check;
}

function typeCheck(place: FieldPlace, dataset: Dataset, today: CivilDate): FieldCheck | null {
  switch (place.field.type) {
    case 'string':
      return null;
    case 'date':
      return (value) => checkDate(place, value, today);
    case 'decimal':
      return (value) => (readDecimal(value) === value ? null : notANumber(place, value));
    case 'integer':
      return (value) => checkInteger(place, value, isCount(dataset));
  }
}

/** Only the date of the data must have come; another date of a record (a due date) may be ahead. */
function checkDate(place: FieldPlace, value: string, today: CivilDate): Words | null {
  const date = readCivilDate(value);
  if (date === null) return notADate(place, value);
  return place.field.name === DATE_FIELD && date > today ? futureDate(place, date, today) : null;
}

function checkInteger(place: FieldPlace, value: string, mustBePositive: boolean): Words | null {
  const number = readDecimal(value);
  if (number !== value) return notANumber(place, value);
  if (!isInteger(number)) return notWhole(place, value);
  return mustBePositive && isNegative(number) ? negativeCount(place, value) : null;
}

/**
 * Every published integer of sdm, layanan and ikt counts people, services or documents, so it cannot be negative
 * (our rule; BIOS' own is not published). Decimals may be: TOI, growth and corrected amounts are at times.
 */
function isCount(dataset: Dataset): boolean {
  return dataset.category !== 'keuangan';
}

function patternCheck(place: FieldPlace, dataset: Dataset, references: References): FieldCheck | null {
  const { pattern, reference } = place.field;
  if (pattern === undefined) return null;
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  const wanted = /^\^([45])/.exec(pattern)?.[1];
  return (value) => {
    if (whole.test(value)) return null;
    if (reference !== 'akun' || wanted === undefined) return wrongPattern(place, value);
    const near = suggestCodes(references.akun, value, (code) => whole.test(code));
    return accountOfOtherKind(place, value, dataset, wanted) ?? malformedAccount(place, value, wanted, near);
  };
}

function codeCheck(place: FieldPlace, references: References): FieldCheck | null {
  const { reference } = place.field;
  if (reference === undefined) return null;
  const list = references[reference];
  const codes = new Set(list.rows.map((row) => row.kode));
  return (value) => (codes.has(value) ? null : unknownCode(place, value, list, suggestCodes(list, value)));
}

/** Dates and codes repeat from row to row, and looking for the nearest code is slow. */
function hasFewValues(field: Field): boolean {
  return field.type === 'date' || field.reference !== undefined;
}

function remember(check: FieldCheck): FieldCheck {
  const known = new Map<string, Words | null>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const words = check(value);
    known.set(value, words);
    return words;
  };
}
