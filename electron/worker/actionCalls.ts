import type { Clock } from '../../core/clock.ts';
import { answerWith, type SessionAccess } from './answering.ts';
import type { WorkerCalls } from './workerCalls.ts';

/** Calls about what needs a person. */
export type ActionCalls = Pick<
  WorkerCalls,
  'listCauses' | 'listCauseRecords' | 'listCauseFindings' | 'decideCause' | 'undoDecisions'
>;

/** As many as are shown at a time. */
const PAGE = 100;

export function createActionCalls(access: SessionAccess, clock: Clock): ActionCalls {
  return {
    listCauses: () =>
      answerWith(access, ({ engine }) => ({ causes: engine.causes(), invalid: engine.invalidCauses() })),
    listCauseRecords: (cause, after) =>
      answerWith(access, ({ engine }) => engine.recordsOfCause(cause, after, PAGE)),
    listCauseFindings: (cause, after) =>
      answerWith(access, ({ engine }) => engine.findingsOfCause(cause, after, PAGE)),
    decideCause: (cause, decision, note) =>
      answerWith(access, ({ engine }) => engine.decideCause(cause, decision, note)),
    undoDecisions: (recordIds) =>
      answerWith(access, ({ engine }) => engine.ledger.decisions.undo(recordIds, clock.now())),
  };
}
