import { pauseInForce } from '../pause.ts';
import { RING_FAILED } from '../problems.ts';
import type { TrayFacts } from './trayFacts.ts';
import type { TrayStatus } from './trayStatus.ts';
import { isFailing } from './trouble.ts';

/** The most pressing thing first: what hinders sending, what nobody has seen, what explains why nothing is sent. */
export function statusOf({ state, needsAttention, now }: TrayFacts): TrayStatus {
  const isOffline = !state.isOnline && state.environment !== 'simulation';
  if (state.worker.kind === 'failed') return 'failing';
  if (state.run !== null) return 'sending';
  if (failed(state) && !(isOffline && onlyGaveUp(state))) return 'failing';
  if (needsAttention) return 'attention';
  if (pauseInForce(state.pause, now) !== null) return 'paused';
  return isOffline ? 'offline' : 'idle';
}

function failed({ overview, notices }: TrayFacts['state']): boolean {
  const report = overview?.lastReport ?? null;
  return notices.some(({ code }) => code === RING_FAILED) || (report !== null && isFailing(report));
}

/** No network explains that BIOS could not be reached, and nothing else. */
function onlyGaveUp(state: TrayFacts['state']): boolean {
  const overview = state.overview;
  const report = overview?.lastReport ?? null;
  if (overview === null || report?.stop?.kind !== 'gave-up') return false;
  return !failed({ ...state, overview: { ...overview, lastReport: { ...report, stop: null } } });
}
