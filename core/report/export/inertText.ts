/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;
/** A negative number is none, however it is written. */
const NEGATIVE_NUMBER = /^-\d[\d.,]*$/;
/** Digits that a spreadsheet would make a number of and so change: leading zeros, or more than it keeps. */
const DIGITS_TO_KEEP = /^(?:0\d+|\d{12,})$/;
/** The longest text that a spreadsheet's cell holds. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (dipotong)';

/**
 * Text that no spreadsheet runs as a formula: what looks like one gets an apostrophe in front, also after
 * blanks.
 */
export function inertText(text: string): string {
  const isFormula = FORMULA.test(text.replace(/^ +/, '')) && !NEGATIVE_NUMBER.test(text);
  const inert = isFormula ? `'${text}` : text;
  return inert.length > LONGEST_TEXT ? inert.slice(0, LONGEST_TEXT - CUT.length) + CUT : inert;
}

/** The same for csv, where a cell cannot say that it is text: digits that must stay get the apostrophe too. */
export function inertCsvText(text: string): string {
  return DIGITS_TO_KEEP.test(text) ? `'${text}` : inertText(text);
}
