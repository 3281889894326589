import type { Environment } from '../../../core/catalogue/environment.ts';
import type { ApplicationState } from '../../applicationState.ts';
import { metTrouble } from './trouble.ts';

/** What has been weighed of the things that ask for attention, and whether it still waits to be seen. */
export interface AttentionMemory {
  /** Raised by anything new, lowered only by being seen. */
  readonly isRaised: boolean;
  readonly environment: Environment;
  /** The latest pass that was weighed. */
  readonly runId: number;
  /** Records that needed a decision when they were last counted. */
  readonly needingAction: number;
  /** Codes of the notices that stood there. */
  readonly notices: readonly string[];
}

/** Weighs what is known now; null stands for the very first time. The same trouble raises attention once only. */
export function weighAttention(memory: AttentionMemory | null, state: ApplicationState): AttentionMemory {
  const before = memory ?? nothingYet(state.environment);
  const weighed = weighOverview(before, state.overview);
  const notices = state.notices.map(({ code }) => code);
  const hasNewNotice = notices.some((code) => !before.notices.includes(code));
  return { ...weighed, isRaised: weighed.isRaised || hasNewNotice, notices };
}

function weighOverview(before: AttentionMemory, overview: ApplicationState['overview']): AttentionMemory {
  if (overview === null) return before;
  const { environment, lastReport, needingAction } = overview;
  const counted = environment === before.environment ? before.needingAction : 0;
  const isNewer = lastReport !== null && lastReport.runId > before.runId;
  const hasNewTrouble = needingAction > counted || (isNewer && metTrouble(lastReport));
  return {
    ...before,
    isRaised: before.isRaised || hasNewTrouble,
    environment,
    runId: isNewer ? lastReport.runId : before.runId,
    needingAction,
  };
}

function nothingYet(environment: Environment): AttentionMemory {
  return { isRaised: false, environment, runId: 0, needingAction: 0, notices: [] };
}
