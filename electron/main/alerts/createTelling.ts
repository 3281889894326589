import type { Log } from '../logs/createLog.ts';
import type { AlertFacts } from './alertFacts.ts';
import type { Told } from './alertMemory.ts';
import type { AlertWay } from './alertWay.ts';
import { decideAlerts } from './decideAlerts.ts';

/** Tells on one way what is to be told there now. */
export type Telling = (facts: AlertFacts, told: Told) => Promise<void>;

/** Rest after one failure, after two in a row, and so on; the last holds for all further ones. */
const RESTS_MS = [5 * 60_000, 15 * 60_000, 60 * 60_000];

/**
 * One delivery at a time. What could not be delivered counts as not told: it is tried again after a rest, as long as it
 * still holds. The log hears of a row of failures once.
 */
export function createTelling(
  way: AlertWay,
  log: Pick<Log, 'info' | 'warn'>,
  remember: (id: AlertWay['id'], told: Told) => void,
): Telling {
  const state = { isBusy: false, failures: 0, lastTryAt: 0 };
  return async (facts, told) => {
    if (state.isBusy || isResting(state, facts.now)) return;
    const decision = decideAlerts(facts, told);
    if (decision.alerts.length === 0) return;
    state.isBusy = true;
    state.lastTryAt = facts.now;
    const problem = await way.deliver(decision.alerts).finally(() => (state.isBusy = false));
    if (problem === null) {
      remember(way.id, decision.told);
      if (state.failures > 0) log.info(`Alerts by ${way.id} arrive again`);
      state.failures = 0;
    } else {
      state.failures += 1;
      if (state.failures === 1)
        log.warn(`Alerts by ${way.id} do not arrive: ${problem.code}, ${problem.message}`);
    }
  };
}

function isResting({ failures, lastTryAt }: { failures: number; lastTryAt: number }, now: number): boolean {
  const rest = RESTS_MS[Math.min(failures, RESTS_MS.length) - 1] ?? 0;
  // A clock that was put back must not make the rest longer.
  return now >= lastTryAt && now - lastTryAt < rest;
}
