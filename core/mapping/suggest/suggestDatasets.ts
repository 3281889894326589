import type { Dataset } from '../../catalogue/dataset.ts';
import type { Column, SourceRow } from '../../source/source.ts';
import {
  createSuggestionBasis,
  suggestFrom,
  type BindingSuggestion,
  type SuggestionBasis,
} from './suggestBindings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A dataset that a table could hold. */
export interface DatasetSuggestion {
  readonly dataset: Dataset;
  /** 0 to 1. */
  readonly score: number;
  readonly bindings: readonly BindingSuggestion[];
  /** Names of required fields for which no column was found. */
  readonly missing: readonly string[];
}

export interface TableToSuggestFor {
  /** What the table and its source are called: sheet name, file name. */
  readonly names: readonly string[];
  readonly columns: readonly Column[];
  readonly sampleRows: readonly SourceRow[];
}

const LOWEST_SCORE = 0.4;
/** A spreadsheet allows no longer name of a sheet. */
const LONGEST_TABLE_NAME = 31;
const FIELDS_WEIGHT = 0.6;
const TITLE_WEIGHT = 0.2;
const COLUMNS_WEIGHT = 0.2;

/** What a table for this dataset is called by itself: the last part of its id, as far as a sheet's name goes. */
export function tableNameOf({ id }: Pick<Dataset, 'id'>): string {
  return (id.split('/').at(-1) ?? id).slice(0, LONGEST_TABLE_NAME);
}

/**
 * The datasets that a table fits, best first: how well the required fields find a column, how many of the columns
 * they explain, and how much of the dataset's title stands in the table's names and headers. Datasets whose
 * fields nobody has published are left out.
 */
export function suggestDatasets(
  datasets: Iterable<Dataset>,
  { names, columns, sampleRows }: TableToSuggestFor,
  limit = 5,
): readonly DatasetSuggestion[] {
  const basis = createSuggestionBasis(columns, sampleRows);
  const ownNames = new Set(names.map((name) => name.toLowerCase()));
  const words = new Set(
    [...names, ...columns.map(({ name }) => name)].flatMap((name) => basis.vocabulary.wordsOf(name)),
  );
  return [...datasets]
    .filter((dataset) => dataset.fieldsPublished)
    .map((dataset) => suggestDataset(dataset, words, ownNames, basis))
    .filter(({ score }) => score >= LOWEST_SCORE)
    .toSorted((left, right) => right.score - left.score || ownFirst(left, right, ownNames))
    .slice(0, limit);
}

function suggestDataset(
  dataset: Dataset,
  words: ReadonlySet<string>,
  ownNames: ReadonlySet<string>,
  basis: SuggestionBasis,
): DatasetSuggestion {
  const bindings = suggestFrom(dataset, basis);
  const scores = new Map(bindings.map(({ field, score }) => [field, score]));
  const required = dataset.fields.filter((field) => field.required);
  const found = required.reduce((sum, { name }) => sum + (scores.get(name) ?? 0), 0) / required.length;
  const explained = basis.columns.length === 0 ? 0 : bindings.length / basis.columns.length;
  const title = ownNames.has(tableNameOf(dataset)) ? 1 : titleShare(dataset, words, basis.vocabulary);
  const score = FIELDS_WEIGHT * found + TITLE_WEIGHT * title + COLUMNS_WEIGHT * explained;
  return {
    dataset,
    score: Math.round(score * 100) / 100,
    bindings,
    missing: required.filter(({ name }) => !scores.has(name)).map(({ name }) => name),
  };
}

/** A table that bears a dataset's own name, as our templates do, goes before one whose words merely fit. */
function ownFirst(left: DatasetSuggestion, right: DatasetSuggestion, ownNames: ReadonlySet<string>): number {
  const isOwn = ({ dataset }: DatasetSuggestion): number => Number(ownNames.has(tableNameOf(dataset)));
  return isOwn(right) - isOwn(left);
}

/** The share of the dataset's telling words that the table has; the better one of its id and its title. */
function titleShare({ id, title }: Dataset, words: ReadonlySet<string>, vocabulary: Vocabulary): number {
  const shares = [id.split('/').at(-1) ?? '', title].map((name) => {
    const telling = vocabulary.wordsOf(name).filter((word) => !vocabulary.generic.has(word));
    return telling.filter((word) => words.has(word)).length / Math.max(telling.length, 1);
  });
  return Math.max(...shares);
}
