import type { Dataset, Field } from '../../catalogue/dataset.ts';
import { similarity } from './similarity.ts';
import type { Name, Vocabulary } from './vocabulary.ts';

/** How well a header names a field. */
export interface NameMatch {
  /** 0 to 1. */
  readonly score: number;
  /** The name that the header resembles; null where it is the field's own. */
  readonly like: string | null;
}

const SYNONYM = 0.95;
const TITLE = 0.9;
const none: NameMatch = { score: 0, like: null };

/** Compares a header with a field's own name, its synonyms and, where it is the only figure, the dataset's title. */
export function matchName(header: string, field: Field, dataset: Dataset, vocabulary: Vocabulary): NameMatch {
  if (glued(header) === glued(field.name)) return { score: 1, like: null };
  const words = vocabulary.wordsOf(header);
  const { names, avoid } = vocabulary.usage(field.name);
  if (words.some((word) => avoid.has(word))) return none;
  const own = { score: similarity(words, vocabulary.wordsOf(field.name), vocabulary), like: null };
  const synonyms = resemblances(words, names, SYNONYM, vocabulary);
  const titles = resemblances(words, titlesOf(field, dataset, vocabulary), TITLE, vocabulary);
  return [own, ...synonyms, ...titles].reduce(
    (best, match) => (match.score > best.score ? match : best),
    none,
  );
}

function resemblances(
  words: readonly string[],
  names: readonly Name[],
  factor: number,
  vocabulary: Vocabulary,
): readonly NameMatch[] {
  return names.map((name) => ({
    score: factor * similarity(words, name.words, vocabulary),
    like: name.text,
  }));
}

/** What the only figure of a dataset may be called: `Pasien IGD` for `jumlah` of `kesehatan/layanan/pasien_igd`. */
function titlesOf(field: Field, dataset: Dataset, vocabulary: Vocabulary): readonly Name[] {
  const figures = dataset.fields.filter(isFigure);
  if (!isFigure(field) || figures.length > 1) return [];
  const short = (dataset.id.split('/').at(-1) ?? '').replaceAll('_', ' ');
  const long = dataset.title.replaceAll(/\([^)]*\)/g, '').trim();
  return [short, long].map((text) => ({ text, words: vocabulary.wordsOf(text) }));
}

function isFigure({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal';
}

function glued(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}
