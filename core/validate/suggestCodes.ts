import type { ReferenceList } from '../catalogue/reference.ts';
import { nearest } from '../nearest.ts';

const SUGGESTIONS = 3;
const SHORTEST_NAME = 3;

/**
 * Codes of a list that a wrong value probably meant, best first, each as `008 (BANK MANDIRI)`: the code with its
 * lost leading zeros, codes whose name was written instead, then codes that differ by few characters.
 */
export function suggestCodes(
  list: ReferenceList,
  value: string,
  isAllowed: (code: string) => boolean = () => true,
): string[] {
  const nameOf = new Map(list.rows.map((row) => [row.kode, row.uraian]));
  const codes = [...nameOf.keys()].filter(isAllowed);
  const wanted = value.trim().toLowerCase();
  const padded = codes.filter((code) => wanted !== '' && code === wanted.padStart(code.length, '0'));
  const named = codes.filter((code) => isNamed(wanted, nameOf.get(code) ?? ''));
  return [...new Set([...padded, ...named, ...nearest(wanted, codes, SUGGESTIONS)])]
    .slice(0, SUGGESTIONS)
    .map((code) => `${code} (${nameOf.get(code) ?? ''})`);
}

function isNamed(wanted: string, name: string): boolean {
  return wanted.length >= SHORTEST_NAME && name.toLowerCase().includes(wanted);
}
