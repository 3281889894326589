import type { RecordState } from '../recordState.ts';
import { wordsOf } from './searchWords.ts';

/** What of an attempt can be looked for. */
export interface IndexedAttempt {
  readonly id: number;
  readonly environmentId: number;
  readonly datasetId: number;
  readonly mappingId: number;
  readonly runId: number;
  readonly kind: string;
  readonly outcome: RecordState;
  /** The day that the record is about. */
  readonly date: string;
  readonly payload: string;
  readonly code: string | null;
  readonly message: string;
}

/**
 * Terms that stand for what can be filtered by; `~` keeps them apart from the words of texts. Every attempt has
 * them, so each costs the index about a byte per attempt.
 */
export const filterTerm = {
  environment: (id: number): string => `~e${id}`,
  dataset: (id: number): string => `~d${id}`,
  mapping: (id: number): string => `~m${id}`,
  run: (id: number): string => `~r${id}`,
  kind: (kind: string): string => `~k${kind}`,
  outcome: (outcome: string): string => `~o${outcome}`,
  year: (year: string): string => `~y${year}`,
  month: (month: string): string => `~n${month}`,
};

/** All terms of an attempt; the day is a word like any other. */
export function termsOf(attempt: IndexedAttempt): readonly string[] {
  const { date, payload, code, message } = attempt;
  const values: Record<string, unknown> = JSON.parse(payload);
  return [
    filterTerm.environment(attempt.environmentId),
    filterTerm.dataset(attempt.datasetId),
    filterTerm.mapping(attempt.mappingId),
    filterTerm.run(attempt.runId),
    filterTerm.kind(attempt.kind),
    filterTerm.outcome(attempt.outcome),
    filterTerm.year(date.slice(0, 4)),
    filterTerm.month(date.slice(0, 7)),
    date,
    ...Object.values(values).flatMap((value) => wordsOf(String(value))),
    ...wordsOf(code ?? ''),
    ...wordsOf(message),
  ];
}
