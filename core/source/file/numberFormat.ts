/** What a number format makes of a number: a day, a time of day, a length of time, or just a number. */
export type Meaning = 'date' | 'time' | 'duration' | 'number';

const QUOTED_OR_ESCAPED = /"[^"]*"|\\.|_.|\*./g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETED = /\[[^\]]*\]/g;

/**
 * Reads a number format (`dd/mm/yyyy`, `[$-421]d mmmm yyyy`, `#,##0 "hari"`) as Excel stores it, in English
 * letters. Only the first section counts; quoted and escaped text, colours, locales and conditions do not.
 */
export function meaningOf(format: string): Meaning {
  const section = (format.replace(QUOTED_OR_ESCAPED, '').split(';')[0] ?? '').toLowerCase();
  if (ELAPSED.test(section)) return 'duration';
  const letters = section.replace(BRACKETED, '').replace('am/pm', 'h').replace('a/p', 'h');
  if (/general|[#?@]|e[+-]/.test(letters) || letters.replace(/s\.0+/g, 's').includes('0')) return 'number';
  if (/[ydeb]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('m') ? 'date' : 'number';
}
