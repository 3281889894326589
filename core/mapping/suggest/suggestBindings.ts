import type { Dataset, Field } from '../../catalogue/dataset.ts';
import type { Column, SourceRow } from '../../source/source.ts';
import { quote } from '../parse/parsed.ts';
import { matchName, type NameMatch } from './nameMatch.ts';
import { createFitReader, shareOf, type FitReader, type ValueFit } from './valueFit.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A column that a field could be bound to. */
export interface BindingSuggestion {
  /** BIOS field name. */
  readonly field: string;
  /** Header text. */
  readonly column: string;
  /** 0 to 1. */
  readonly score: number;
  /** Why, as an Indonesian sentence. */
  readonly reason: string;
}

/** What a suggestion is made from; kept for several datasets so that columns are looked at only once. */
export interface SuggestionBasis {
  readonly columns: readonly Column[];
  readonly fits: FitReader;
  readonly vocabulary: Vocabulary;
}

const LOWEST_SCORE = 0.4;
const LOWEST_NAME_SCORE = 0.4;
const WITHOUT_VALUES = 0.9;
const TELLING_SHARE = 0.9;

export function createSuggestionBasis(
  columns: readonly Column[],
  sampleRows: readonly SourceRow[],
): SuggestionBasis {
  return { columns, fits: createFitReader(sampleRows), vocabulary: createVocabulary() };
}

/**
 * Proposes a column for each field of a dataset, from the headers and from the values in the sample, in the
 * dataset's field order. A column is proposed once; a field without a likely column is left out. The same input
 * always gives the same answer.
 */
export function suggestBindings(
  dataset: Dataset,
  columns: readonly Column[],
  sampleRows: readonly SourceRow[],
): readonly BindingSuggestion[] {
  return suggestFrom(dataset, createSuggestionBasis(columns, sampleRows));
}

export function suggestFrom(dataset: Dataset, basis: SuggestionBasis): readonly BindingSuggestion[] {
  const candidates = dataset.fields
    .flatMap((field) => basis.columns.map((_, index) => candidate(field, index, dataset, basis)))
    .filter(({ score }) => score >= LOWEST_SCORE)
    .toSorted((left, right) => right.score - left.score);
  const chosen = new Map<string, Candidate>();
  const used = new Set<number>();
  for (const each of candidates) {
    if (chosen.has(each.field.name) || used.has(each.column)) continue;
    chosen.set(each.field.name, each);
    used.add(each.column);
  }
  return dataset.fields.flatMap(({ name }) => {
    const found = chosen.get(name);
    return found === undefined ? [] : [suggestion(found, basis)];
  });
}

interface Candidate {
  readonly field: Field;
  /** 0-based. */
  readonly column: number;
  readonly score: number;
  readonly name: NameMatch;
  readonly fit: ValueFit;
}

function candidate(field: Field, column: number, dataset: Dataset, basis: SuggestionBasis): Candidate {
  const { fits, vocabulary, columns } = basis;
  const name = matchName(columns[column]?.name ?? '', field, dataset, vocabulary);
  const fit = fits(column, field);
  return { field, column, name, fit, score: scoreOf(field, name, fit) };
}

/** A good name needs values that suit it; without a name only very telling values count. */
function scoreOf(field: Field, name: NameMatch, fit: ValueFit): number {
  const share = shareOf(fit);
  if (name.score >= LOWEST_NAME_SCORE) {
    return name.score * (share === null ? WITHOUT_VALUES : 0.3 + 0.7 * share);
  }
  return share === null || share < TELLING_SHARE ? 0 : share * tellingWeight(field);
}

/** How much values alone say: dates are dates, six digits beginning with 4 are an income account. */
function tellingWeight(field: Field): number {
  if (field.pattern !== undefined) return 0.6;
  return field.type === 'date' ? 0.5 : 0;
}

function suggestion(
  { field, column, score, name, fit }: Candidate,
  basis: SuggestionBasis,
): BindingSuggestion {
  const header = basis.columns[column]?.name ?? '';
  return {
    field: field.name,
    column: header,
    score: Math.round(score * 100) / 100,
    reason: `${nameReason(header, name)} ${valueReason(fit)}`,
  };
}

function nameReason(header: string, { score, like }: NameMatch): string {
  if (score < LOWEST_NAME_SCORE) return `Judul ${quote(header)} tidak dikenal, tetapi isinya khas.`;
  if (like === null) return `Judul ${quote(header)} sesuai dengan nama isian.`;
  return `Judul ${quote(header)} serupa dengan ${quote(like)}.`;
}

function valueReason({ fitting, filled }: ValueFit): string {
  if (filled === 0) return 'Belum ada contoh isi.';
  if (fitting === filled) return `Semua contoh isinya (${filled}) cocok.`;
  return `${fitting} dari ${filled} contoh isinya cocok.`;
}
