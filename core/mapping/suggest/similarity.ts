import { editDistance } from '../../nearest.ts';
import type { Vocabulary } from './vocabulary.ts';

const GENERIC_WEIGHT = 0.3;
const MISSPELT = 0.85;
const SHORTEST_MISSPELT = 5;

/**
 * How much two names say the same, 0 to 1: the share of their words that both have, where words such as `jumlah`
 * count little and one wrong letter in a long word is forgiven. 0 where only one of them says `non`, `belum`, ...
 */
export function similarity(
  left: readonly string[],
  right: readonly string[],
  { generic, negations }: Pick<Vocabulary, 'generic' | 'negations'>,
): number {
  if (isNegated(left, negations) !== isNegated(right, negations)) return 0;
  if (left.length > 0 && left.join('') === right.join('')) return 1;
  const weightOf = (word: string) => (generic.has(word) ? GENERIC_WEIGHT : 1);
  const total = [...left, ...right].reduce((sum, word) => sum + weightOf(word), 0);
  const shared = left.reduce((sum, word) => sum + weightOf(word) * likeness(word, right), 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

function isNegated(words: readonly string[], negations: ReadonlySet<string>): boolean {
  return words.some((word) => negations.has(word));
}

function likeness(word: string, others: readonly string[]): number {
  if (others.includes(word)) return 1;
  const isLong = word.length >= SHORTEST_MISSPELT && !/\d/.test(word);
  return isLong && others.some((other) => editDistance(word, other) === 1) ? MISSPELT : 0;
}
