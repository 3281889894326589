/** A text as it is compared in filters, value maps and counts: blanks folded, capitals ignored. */
export function foldText(text: string): string {
  return foldBlanks(text).toLowerCase();
}

/** Outer blanks removed, inner white space (also no-break spaces) folded into one blank. */
export function foldBlanks(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
