/** A term of the index, whole or as the beginning of one. */
export interface Term {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** Every clause must hold, and a clause holds by any of its terms; one without terms holds never. */
export type TermQuery = readonly (readonly Term[])[];

export function whole(text: string): Term {
  return { text, isPrefix: false };
}

/** For SQLite's full-text index. */
export function matchExpression(query: TermQuery): string {
  return query.map((terms) => `(${terms.map(quoted).join(' OR ')})`).join(' AND ');
}

export function canMatch(query: TermQuery): boolean {
  return query.every((terms) => terms.length > 0);
}

/** The same decision for one attempt that the index does not hold yet. */
export function matches(query: TermQuery, terms: readonly string[]): boolean {
  const known = new Set(terms);
  return query.every((clause) =>
    clause.some(({ text, isPrefix }) =>
      isPrefix ? terms.some((term) => term.startsWith(text)) : known.has(text),
    ),
  );
}

function quoted({ text, isPrefix }: Term): string {
  return `"${text.replaceAll('"', '""')}"${isPrefix ? '*' : ''}`;
}
