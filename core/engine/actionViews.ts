import type { ActionPlace, Cause, CauseKey } from '../ledger/actionList.ts';
import type { RecordDecision } from '../ledger/decisionLog.ts';
import type { LedgerRecord } from '../ledger/recordList.ts';
import type { FindingCause, LoggedFinding } from '../ledger/runLog.ts';
import type { ViewParts } from './engineParts.ts';

/** What needs a person, and what a person decides about many records at once. */
export interface ActionViews {
  /** Held, rejected, unknown and waiting records by what is wrong with them, most records first. */
  causes(): readonly Cause[];
  /** Records of a cause, oldest date first; `after` is the last one of the page before. */
  recordsOfCause(cause: CauseKey, after: ActionPlace | null, limit: number): readonly LedgerRecord[];
  /** Decides about all records of a cause; gives those whose state the decision fits. */
  decideCause(cause: CauseKey, decision: RecordDecision, note: string): readonly number[];
  /** Rows that the latest readings found wrong and did not send, by what is wrong with them. */
  invalidCauses(): readonly FindingCause[];
  /** Findings of such a cause; `after` is the id of the last one of the page before. */
  findingsOfCause(
    cause: Pick<FindingCause, 'runId' | 'mapping' | 'field'> & { readonly code: string },
    after: number,
    limit: number,
  ): readonly LoggedFinding[];
}

export function createActionViews({ ledger, settings, options }: ViewParts): ActionViews {
  const { actions, decisions, runs } = ledger;
  const { environment } = settings;
  return {
    causes: () => actions.causes(environment),
    recordsOfCause: (cause, after, limit) => actions.records(environment, cause, after, limit),
    decideCause: (cause, decision, note) =>
      decisions.decideAll(actions.ids(environment, cause), decision, note, options.clock.now()),
    invalidCauses: () => runs.invalidCauses(environment),
    findingsOfCause: (cause, after, limit) => runs.findingsOfCause(cause, after, limit),
  };
}
