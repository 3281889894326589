/**
 * A text for a spreadsheet that no spreadsheet takes for a formula, also after somebody edits the cell or saves the
 * sheet as csv.
 */
export function cellText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
