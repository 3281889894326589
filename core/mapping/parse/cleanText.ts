import { foldBlanks } from '../foldText.ts';

const CLEAN = /^[!-&(-<>-~]+$/;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const TEXT_MARKERS = /^(?:'(?=\d+$)|="([^"]*)"$)/;

/**
 * A text without what nobody sees in it: outer and repeated blanks, zero-width and direction marks, and the two
 * signs by which a number is kept as text in a spreadsheet (`'008` and `="008"`).
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return foldBlanks(text.replace(INVISIBLE, '')).replace(TEXT_MARKERS, '$1');
}
