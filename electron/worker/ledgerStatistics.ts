import { statSync } from 'node:fs';
import type { Ledger } from '../../core/ledger/openLedger.ts';
import type { LedgerStatistics } from '../ledgerStatistics.ts';

/** Counts the ledger's records and verifies its whole chain of attempts. */
export function ledgerStatisticsOf({ path, records, attempts }: Ledger): LedgerStatistics {
  return {
    sizeBytes: sizeOf(path) + sizeOf(`${path}-wal`),
    records: {
      simulation: records.countByState('simulation'),
      training: records.countByState('training'),
      production: records.countByState('production'),
    },
    chain: attempts.verifyChain(),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
