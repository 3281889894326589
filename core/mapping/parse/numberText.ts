import { readDecimal, type Decimal } from '../../decimal.ts';
import type { ColumnStyle } from '../columnBinding.ts';
import { cleanText } from './cleanText.ts';

export type NumberStyle = NonNullable<ColumnStyle['numberStyle']>;

/** What a text means as a number under each style; at least one is not null. */
export interface NumberText {
  /** `1.234,5` */
  readonly indonesian: Decimal | null;
  /** `1,234.5` */
  readonly english: Decimal | null;
  readonly isPercent: boolean;
  /** Written as `1.5E+10`: the digits that follow are not in the text. */
  readonly exponent: { readonly fractionDigits: number; readonly power: number } | null;
}

const DASHES = /[\u2010-\u2015\u2212]/g;
const SIGN_AND_CURRENCY = /^([+-]?)\s?(?:(?:rp\.?|idr)\s?)?([+-]?)\s?/i;
const NO_CENTS = /,-{1,2}$/;
const INDONESIAN = /^(?:(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?|,\d+)$/;
const ENGLISH = /^(?:(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+)$/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,](?!\d{3}$)\d+)?$/;
const SCIENTIFIC = /^\d{1,3}(?:[.,](\d+))?e([+-]?\d{1,3})$/i;

/**
 * Reads a number as people write it: `1.234.567,89`, `1,234,567.89`, `1 234 567`, `Rp 1.500.000,00`,
 * `Rp1.500.000,-`, `IDR 5`, `(1.000)` for -1000, `1.5E+10` (whose separator is always a decimal one), `75,5%`.
 * A lone dash is zero, as accounting sheets show it. Null for anything else. A number without separators means
 * the same in both styles; nothing is decided here between two meanings.
 */
export function readNumberText(raw: string): NumberText | null {
  const text = cleanText(raw).replace(DASHES, '-');
  const inBrackets = text.startsWith('(') && text.endsWith(')');
  const inner = inBrackets ? text.slice(1, -1).trim() : text;
  const [prefix = '', first = '', second = ''] = SIGN_AND_CURRENCY.exec(inner) ?? [];
  const body = inner.slice(prefix.length);
  const signs = (inBrackets ? '-' : '') + first + second;
  if (signs.length > 1) return null;
  if (body === '') return signs === '-' && inner.endsWith('-') ? bothAs('0') : null;
  return body.endsWith('%') ? readPercent(signs, body) : readBody(signs, body.replace(NO_CENTS, ',00'));
}

/** The style in which alone the text is a number; null where both fit, or none. */
export function numberStyleOf(text: string): NumberStyle | null {
  const readings = readNumberText(text);
  if (readings === null) return null;
  if (readings.english === null) return 'indonesian';
  return readings.indonesian === null ? 'english' : null;
}

function readPercent(sign: string, body: string): NumberText | null {
  const readings = readBody(sign, body.slice(0, -1).trimEnd());
  return readings === null || readings.exponent !== null ? null : { ...readings, isPercent: true };
}

function readBody(sign: string, body: string): NumberText | null {
  const scientific = SCIENTIFIC.exec(body);
  if (scientific !== null) return readScientific(sign, body, scientific);
  const text = SPACED.test(body) ? body.replaceAll(' ', '') : body;
  const indonesian = INDONESIAN.test(text)
    ? readDecimal(sign + text.replaceAll('.', '').replace(',', '.'))
    : null;
  const english = ENGLISH.test(text) ? readDecimal(sign + text.replaceAll(',', '')) : null;
  if (indonesian === null && english === null) return null;
  return { indonesian, english, isPercent: false, exponent: null };
}

function readScientific(sign: string, body: string, match: RegExpExecArray): NumberText | null {
  const [, fraction = '', power = ''] = match;
  const both = bothAs(sign + body.replace(',', '.'));
  return both && { ...both, exponent: { fractionDigits: fraction.length, power: Number(power) } };
}

function bothAs(text: string): NumberText | null {
  const value = readDecimal(text);
  return value && { indonesian: value, english: value, isPercent: false, exponent: null };
}
