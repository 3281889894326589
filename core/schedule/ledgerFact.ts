import type { CivilDate } from '../civilDate.ts';
import type { RecordState } from '../ledger/recordState.ts';
import { periodContaining, type Rhythm } from './period.ts';

/** Records of a dataset with one date and state, counted in the ledger; dismissed ones left out. */
export interface LedgerFact {
  readonly dataset: string;
  readonly date: CivilDate;
  readonly state: RecordState;
  readonly count: number;
  /** Epoch milliseconds of the last change among them. */
  readonly updatedAt: number;
}

/** Facts by the id of the period that they belong to. */
export function groupByPeriod(rhythm: Rhythm, facts: readonly LedgerFact[]): Map<string, LedgerFact[]> {
  return Map.groupBy(facts, (fact) => periodContaining(rhythm, fact.date).id);
}

/** Whether BIOS took these records. */
export function isAtBios({ state }: LedgerFact): boolean {
  return state === 'accepted' || state === 'confirmed';
}

/** Ids of the periods that have records, all of which BIOS took: the bell leaves these alone. */
export function acceptedPeriods(rhythm: Rhythm, facts: readonly LedgerFact[]): Set<string> {
  const settled = [...groupByPeriod(rhythm, facts)].filter(([, group]) => group.every(isAtBios));
  return new Set(settled.map(([id]) => id));
}
