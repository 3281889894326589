import { z } from 'zod';
import type { ChainVerdict } from '../core/ledger/attemptChain.ts';
import type { AttemptRows } from '../core/ledger/search/attemptPages.ts';
import { recordStates } from './recordStates.ts';

const text = z.string().min(1).max(300);

/** What of the log to show, always of the current environment; every part narrows. */
export const logQuerySchema = z.strictObject({
  dataset: text.optional(),
  outcome: z.enum(recordStates).optional(),
  kind: z.enum(['send', 'read-back']).optional(),
  runId: z.int().min(1).optional(),
  /** First and last day that the records are about, inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Words of values, codes and messages; each must be found. */
  text: text.optional(),
});

export const logRowsSchema = z.strictObject({
  upTo: z.int().min(0),
  skip: z.int().min(0),
  limit: z.int().min(1).max(500),
});

export type LogQuery = Readonly<z.infer<typeof logQuerySchema>>;
export type LogRows = AttemptRows;
export type LogVerdict = ChainVerdict;

/** How long a list of the log is. */
export interface LogExtent {
  readonly count: number;
  /** The newest attempt; rows that are asked for with it stay in place while others are added. */
  readonly upTo: number;
}

/** A table that was written where the operator said. */
export interface WrittenTable {
  readonly path: string;
  readonly rows: number;
}
