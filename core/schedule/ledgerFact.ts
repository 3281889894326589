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

/** Ids of periods by the days in them, for one rhythm; whoever groups several times hands in the same. */
export type PeriodIds = Map<CivilDate, string>;

/** Facts by the id of the period that they belong to. */
export function groupByPeriod(
  rhythm: Rhythm,
  facts: readonly LedgerFact[],
  ids: PeriodIds = new Map(),
): Map<string, LedgerFact[]> {
  // A day names its period; of others there are few, while facts are many.
  if (rhythm === 'harian') return Map.groupBy(facts, ({ date }): string => date);
  return Map.groupBy(facts, ({ date }) => {
    const id = ids.get(date) ?? periodContaining(rhythm, date).id;
    ids.set(date, id);
    return id;
  });
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
