import { z } from 'zod';
import type { Cause } from '../core/ledger/actionList.ts';
import type { FindingCause } from '../core/ledger/runLog.ts';

const text = z.string().max(10_000);

/** Which records: all that one thing is wrong with. */
export const causeKeySchema = z.strictObject({
  state: z.enum(['held', 'rejected', 'unknown', 'pending']),
  code: text.nullable(),
  message: text.nullable(),
  isDismissed: z.boolean(),
});

/** The last record of the page before. */
export const actionPlaceSchema = z.strictObject({ date: text, id: z.int().min(0) });

/** Which rows of a mapping's latest reading. */
export const findingCauseKeySchema = z.strictObject({
  runId: z.int().min(1),
  mapping: text,
  code: text,
  field: text.nullable(),
});

export type FindingCauseKey = Readonly<z.infer<typeof findingCauseKeySchema>>;

/** Everything that may need a person, put together by what is wrong. */
export interface ActionLists {
  /** Records in the ledger. */
  readonly causes: readonly Cause[];
  /** Rows that the latest readings found wrong and did not send. */
  readonly invalid: readonly FindingCause[];
}
