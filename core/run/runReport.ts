import type { RunKind } from '../ledger/runLog.ts';
import type { SendQueueResult, StopReason } from './sendQueue.ts';

/** What one mapping came to in a pass, counted in records (rows for `rowsRead` and `invalid`). */
export interface MappingReport {
  readonly mapping: string;
  readonly dataset: string;
  readonly rowsRead: number;
  /** Rows or groups with an error of their own: never sent. */
  readonly invalid: number;
  readonly new: number;
  readonly changed: number;
  /** BIOS holds exactly this already. */
  readonly unchanged: number;
  /** Under way from an earlier pass. */
  readonly waiting: number;
  /** The guard holds them until somebody approves. */
  readonly held: number;
  /** The operator decided that they are not sent. */
  readonly dismissed: number;
  /** Nothing of the read was free to go, so its size is no measure for later reads. */
  readonly isHeldWhole: boolean;
  /** BIOS refused exactly these values before. */
  readonly rejectedBefore: number;
  /** Why the source could not be read at all; the other mappings go on. */
  readonly failure: { readonly code: string; readonly message: string; readonly remedy: string } | null;
}

/** A pass from reading to sending. */
export interface RunReport {
  readonly runId: number;
  readonly kind: RunKind;
  readonly environment: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly readMs: number;
  readonly sendMs: number;
  readonly mappings: readonly MappingReport[];
  readonly accepted: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** Of the whole environment after the pass. */
  readonly left: { readonly pending: number; readonly unknown: number; readonly held: number };
  readonly missingDatasets: SendQueueResult['missingDatasets'];
  readonly stop: StopReason | null;
}

/** Whether a person must look at what the pass left behind. */
export function needsAttention(report: RunReport): boolean {
  return (
    report.stop !== null ||
    report.rejected > 0 ||
    report.missingDatasets.length > 0 ||
    report.left.pending + report.left.unknown + report.left.held > 0 ||
    report.mappings.some(
      (mapping) => mapping.failure !== null || mapping.invalid + mapping.rejectedBefore > 0,
    )
  );
}
