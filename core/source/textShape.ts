const NUMBER =
  /^[-+(]*\s*(?:rp\.?|idr)?\s*[-+]?(?:\d[\d.,]*|[.,]\d+)(?:\s\d{3})*(?:e[+-]?\d+)?\s*%?(?:,-)?\)?$/i;
const NUMERIC_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d.*)?$/;
const WRITTEN_DATE = /^\d{1,2}[ -]\p{L}+\.?[ -]\d{2,4}$/u;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a text reads as an amount in any usual form: `1.234,5`, `Rp 1.000.000,-`, `(500)`, `12%`, `-`. */
export function looksNumeric(text: string): boolean {
  return text === '-' || NUMBER.test(text);
}

/** Whether a text reads as a date in any usual form: `31/12/2026`, `2026-12-31`, `31 Des 2026`. */
export function looksDated(text: string): boolean {
  return NUMERIC_DATE.test(text) || WRITTEN_DATE.test(text);
}

export function looksLikeYear(text: string): boolean {
  return YEAR.test(text);
}
