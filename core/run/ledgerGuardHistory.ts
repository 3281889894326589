import { readCivilDate } from '../civilDate.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import type { GuardHistory } from '../validate/guardHistory.ts';
import { payloadOf } from './holdsPayload.ts';

/** What the guard measures by, as the ledger knows it. */
export function ledgerGuardHistory(
  ledger: Ledger,
  environment: string,
  mapping: string,
  dataset: string,
): GuardHistory {
  return {
    linePayloads: (dimension, first, last, countBefore) =>
      ledger.sentHistory
        .line({ environment, dataset, dimension }, first, last, countBefore)
        .flatMap(({ date, payload }) => {
          const day = readCivilDate(date);
          return day === null ? [] : [{ date: day, payload: payloadOf(payload) }];
        }),
    recentRowCounts: (count) => ledger.sentHistory.recentRowCounts(environment, mapping, count),
  };
}
