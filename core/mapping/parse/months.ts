import { monthNames } from '../../indonesianDate.ts';

/** Month names and abbreviations as Indonesian sheets have them, old spellings and English included. */
const spellings: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february', 'peb', 'pebruari'],
  ['mar', 'maret', 'mrt', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'agustus', 'ags', 'agt', 'agust', 'agus', 'aug', 'august'],
  ['sep', 'september', 'sept'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november', 'nop', 'nopember'],
  ['des', 'desember', 'dec', 'december'],
];

const numbers = new Map(spellings.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12, or null for a word that is no month. Capitals do not matter. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase()) ?? null;
}

/** The month's Indonesian name. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? String(month);
}
