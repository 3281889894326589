import type Database from 'better-sqlite3';
import { addDays, daysInMonth, monthOf, readCivilDate, yearOf, type CivilDate } from '../../civilDate.ts';
import { filterTerm } from './attemptTerms.ts';
import { wordsLookedFor } from './searchWords.ts';
import { beginning, beginningOfNewest, whole, type Term, type TermQuery } from './termQuery.ts';

/** What attempts are looked for; every part narrows. */
export interface AttemptQuery {
  readonly environment?: string | undefined;
  /** Any of these. */
  readonly datasets?: readonly string[] | undefined;
  readonly mappings?: readonly string[] | undefined;
  /** Record states that attempts came to. */
  readonly outcomes?: readonly string[] | undefined;
  readonly kind?: 'send' | 'read-back' | undefined;
  readonly runId?: number | undefined;
  /** First and last day that the records are about, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of the payload, the natural key, the code, the message or the dataset's name; each must be found. */
  readonly text?: string | undefined;
}

/** Shorter beginnings of a word or of a number would stand for too much; they are taken for the whole. */
const SHORTEST_WORD = 2;
const SHORTEST_NUMBER = 4;
/** With more words than this a beginning is left to the index, which then gathers all of their attempts first. */
const MOST_WORDS = 64;
const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

export function createQueryTerms(database: Database.Database): (query: AttemptQuery) => TermQuery {
  const environments = database
    .prepare<[string], number>('SELECT id FROM environment WHERE name = ?')
    .pluck();
  const datasets = database
    .prepare<{ names: string; environment: string | null }, number>(
      `SELECT dataset.id FROM dataset JOIN environment ON environment.id = environment_id
       WHERE dataset.name IN (SELECT value FROM json_each(@names))
         AND (@environment IS NULL OR environment.name = @environment)`,
    )
    .pluck();
  const mappings = database
    .prepare<[string], number>(
      'SELECT id FROM mapping WHERE name IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .pluck();
  const datasetsNamed = database
    .prepare<[string], number>(`SELECT id FROM dataset WHERE name LIKE '%' || ? || '%' ESCAPE '\\'`)
    .pluck();
  const words = database
    .prepare<[string, string, number], string>(
      'SELECT text FROM word WHERE text >= ? AND text < ? ORDER BY text LIMIT ?',
    )
    .pluck();
  const wordsWith = (start: string): readonly string[] =>
    words.all(start, `${start}\u{10ffff}`, MOST_WORDS + 1);
  return ({ environment, text, from, to, ...query }) => [
    ...given(environment, (name) => environments.all(name).map((id) => whole(filterTerm.environment(id)))),
    ...given(query.datasets, (names) =>
      datasetTerms(datasets.all({ names: JSON.stringify(names), environment: environment ?? null })),
    ),
    ...given(query.mappings, (names) =>
      mappings.all(JSON.stringify(names)).map((id) => whole(filterTerm.mapping(id))),
    ),
    ...given(query.outcomes, (outcomes) => outcomes.map((outcome) => whole(filterTerm.outcome(outcome)))),
    ...given(query.kind, (kind) => [whole(filterTerm.kind(kind))]),
    ...given(query.runId, (id) => [whole(filterTerm.run(id))]),
    ...(from === undefined && to === undefined ? [] : [daysTerms(from ?? EARLIEST, to ?? LATEST)]),
    ...wordsLookedFor(text ?? '').map((word) => [
      ...termsOfWord(word, wordsWith),
      ...datasetTerms(datasetsNamed.all(word.replaceAll(/[\\%_]/g, String.raw`\$&`))),
    ]),
  ];
}

/**
 * What a word that is looked for may stand for. To gather every attempt that has one of the words with a beginning
 * is slow where such a word is in most of them, while whole words can be followed from attempt to attempt.
 */
function termsOfWord(word: string, wordsWith: (beginning: string) => readonly string[]): readonly Term[] {
  if (!/^\p{L}/u.test(word)) return termsOfNumber(word);
  if (word.length < SHORTEST_WORD) return [whole(word)];
  const known = wordsWith(word);
  return known.length > MOST_WORDS ? [beginning(word)] : [...known.map(whole), beginningOfNewest(word)];
}

function termsOfNumber(word: string): readonly Term[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return [whole(word)];
  if (/^\d{4}-\d{2}$/.test(word)) return [whole(filterTerm.month(word))];
  if (/^(?:19|20)\d{2}$/.test(word)) return [whole(word), whole(filterTerm.year(word))];
  return [word.length < SHORTEST_NUMBER ? whole(word) : beginning(word)];
}

function datasetTerms(ids: readonly number[]): readonly Term[] {
  return ids.map((id) => whole(filterTerm.dataset(id)));
}

function given<Value>(value: Value | undefined, clause: (value: Value) => readonly Term[]): TermQuery {
  return value === undefined ? [] : [clause(value)];
}

/** A range of days as the years, months and days that it is made of: at most a hundred terms for a century. */
function daysTerms(from: string, to: string): readonly Term[] {
  const [first, last] = [readCivilDate(from), readCivilDate(to)];
  if (first === null || last === null) return [];
  const terms: Term[] = [];
  for (let date = first; date <= last;) {
    const [text, days] = longestSpan(date, last);
    terms.push(whole(text));
    date = addDays(date, days);
  }
  return terms;
}

function longestSpan(date: CivilDate, last: CivilDate): readonly [term: string, days: number] {
  const year = date.slice(0, 4);
  const month = date.slice(0, 7);
  if (date === `${year}-01-01` && `${year}-12-31` <= last) {
    return [filterTerm.year(year), daysInMonth(yearOf(date), 2) === 29 ? 366 : 365];
  }
  const days = daysInMonth(yearOf(date), monthOf(date));
  if (date === `${month}-01` && `${month}-${days}` <= last) return [filterTerm.month(month), days];
  return [date, 1];
}
