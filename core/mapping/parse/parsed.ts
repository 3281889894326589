import type { FindingCode } from '../../finding.ts';

/** A cell read as a field's type: canonical text (null for an empty cell), or why it cannot be read. */
export type Parsed = ParsedValue | ParseFailure;

export interface ParsedValue {
  readonly ok: true;
  /** Dates `YYYY-MM-DD`, numbers as `Decimal`, texts trimmed; null for an empty cell. */
  readonly value: string | null;
  /** Something that was done with the value and that the operator should know. */
  readonly remark?: Remark;
}

export interface ParseFailure {
  readonly ok: false;
  readonly problem: Problem;
}

/** What is wrong with a value and what to do; Indonesian, without row and column. */
export interface Problem {
  readonly code: FindingCode;
  readonly message: string;
  readonly remedy: string;
}

export interface Remark extends Problem {
  readonly severity: 'note' | 'warning';
  /** Whether it is worth saying once for the column, or once for each value that differs. */
  readonly once: 'per-column' | 'per-value';
}

export const emptyValue: ParsedValue = { ok: true, value: null };

export function parsedAs(value: string, remark?: Remark): ParsedValue {
  return remark === undefined ? { ok: true, value } : { ok: true, value, remark };
}

export function failure(code: FindingCode, message: string, remedy: string): ParseFailure {
  return { ok: false, problem: { code, message, remedy } };
}

const LONGEST_QUOTE = 60;

/** The value in quotation marks, cut where it is long. */
export function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? `"${text}"` : `"${text.slice(0, LONGEST_QUOTE)}…"`;
}
