import type { Environment } from '../core/catalogue/environment.ts';
import type { ChainVerdict } from '../core/ledger/attemptChain.ts';
import type { RecordState } from '../core/ledger/recordState.ts';

/** The ledger in numbers, for whoever looks for a fault; of the data itself there is nothing. */
export interface LedgerStatistics {
  /** Bytes of the file and of what is still to be written into it. */
  readonly sizeBytes: number;
  readonly records: Readonly<Record<Environment, Readonly<Partial<Record<RecordState, number>>>>>;
  /** Whether the chain of attempts is whole. */
  readonly chain: ChainVerdict;
}
