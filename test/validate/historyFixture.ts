import { DATE_FIELD, dimensionKeyOf, type Dataset } from '../../core/catalogue/dataset.ts';
import type { RecordDraft } from '../../core/mapping/record.ts';
import type { GuardHistory } from '../../core/validate/guardHistory.ts';
import { date } from './draftFixtures.ts';

/** A ledger that holds these drafts as accepted. */
export function historyOf(
  dataset: Dataset,
  known: readonly RecordDraft[],
  rowCounts: readonly number[],
): GuardHistory {
  const records = known
    .map(({ payload }) => ({ date: date(payload[DATE_FIELD] ?? ''), payload }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return {
    linePayloads: (dimensionKey, first, last, countBefore) => {
      const line = records.filter((record) => dimensionKeyOf(dataset, record.payload) === dimensionKey);
      return [
        ...line.filter((record) => record.date < first).slice(-countBefore),
        ...line.filter((record) => record.date >= first && record.date <= last),
        ...line.filter((record) => record.date > last).slice(0, 1),
      ];
    },
    recentRowCounts: (count) => rowCounts.slice(0, count),
  };
}
