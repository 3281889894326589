/** A term, whole or as the beginning of one. */
export interface Term {
  readonly text: string;
  readonly isPrefix: boolean;
  /** Only for the newest attempts, which are not in the index yet. */
  readonly isForNewest: boolean;
}

/** Every clause must hold, and a clause holds by any of its terms; one without terms holds never. */
export type TermQuery = readonly (readonly Term[])[];

export function whole(text: string): Term {
  return { text, isPrefix: false, isForNewest: false };
}

export function beginning(text: string): Term {
  return { text, isPrefix: true, isForNewest: false };
}

export function beginningOfNewest(text: string): Term {
  return { text, isPrefix: true, isForNewest: true };
}

/** For SQLite's full-text index; null when nothing in it can match. */
export function matchExpression(query: TermQuery): string | null {
  const clauses = query.map((terms) => terms.filter((term) => !term.isForNewest));
  if (clauses.some((terms) => terms.length === 0)) return null;
  return clauses.map((terms) => `(${terms.map(quoted).join(' OR ')})`).join(' AND ');
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
