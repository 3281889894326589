export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Splits a text into records, as many as asked for. */
export type SplitRecords = (text: string, delimiter: Delimiter) => readonly (readonly string[])[];

/** What separates the columns, and in how many it cuts most records. */
export interface DelimiterGuess {
  readonly delimiter: Delimiter;
  readonly columns: number;
}

/**
 * The delimiter that cuts the most records into the same number of columns (more than one); among equals the
 * one that makes more columns, then the order `;`, `,`, tab, `|`.
 */
export function detectDelimiter(sample: string, split: SplitRecords): DelimiterGuess {
  const guesses = DELIMITERS.map((delimiter) => ({ delimiter, ...commonWidth(split(sample, delimiter)) }));
  return guesses.reduce((best, guess) => {
    if (guess.columns < 2) return best;
    if (best.columns < 2 || guess.records > best.records) return guess;
    return guess.records === best.records && guess.columns > best.columns ? guess : best;
  });
}

/** The most frequent number of columns above one, and how many records have it. */
function commonWidth(records: readonly (readonly string[])[]): { columns: number; records: number } {
  const counts = new Map<number, number>();
  for (const { length } of records) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return [...counts].reduce(
    (best, [columns, count]) => (count > best.records ? { columns, records: count } : best),
    { columns: 1, records: 0 },
  );
}
