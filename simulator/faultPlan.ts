import type { Fault, FaultKind, SpoilingFault } from './faultSpecification.ts';
import { randomNumbers } from './randomNumbers.ts';
import type { RequestScope } from './requestScope.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** What befalls one request. */
export interface Strike {
  readonly latencyMs: number;
  /** Seconds to come back after, when a `throttle` fault refuses the request; 0 otherwise. */
  readonly throttledSeconds: number;
  readonly fault: SpoilingFault | null;
  /** What the journal shows: the fault that decided the answer, else latency, else null. */
  readonly kind: FaultKind | null;
}

export interface FaultState {
  readonly fault: Fault;
  readonly fired: number;
  /** Of a fault with `count`: how often it strikes yet. */
  readonly remaining: number | null;
}

export interface FaultTarget {
  readonly scope: RequestScope;
  readonly dataset: string | null;
}

/** The faults in force. In their order, every latency adds up and the first other fault that fires decides. */
export interface FaultPlan {
  set(faults: readonly Fault[]): void;
  states(): readonly FaultState[];
  strike(target: FaultTarget): Strike;
  /** Counts a use of a token; false when a `token-expiry` fault lets it be used no more. */
  useToken(tokenId: string): boolean;
}

interface ArmedFault {
  readonly fault: Fault;
  readonly random: () => number;
  readonly throttle: Throttle | null;
  fired: number;
}

const noStrike: Strike = { latencyMs: 0, throttledSeconds: 0, fault: null, kind: null };

export function createFaultPlan(now: () => number): FaultPlan {
  let armed: readonly ArmedFault[] = [];
  const tokenUses = new Map<string, number>();
  return {
    set(faults) {
      tokenUses.clear();
      armed = faults.map((fault) => arm(fault, now));
    },
    states: () => armed.map(stateOf),
    strike: (target) => armed.reduce((strike, one) => addFault(strike, one, target), noStrike),
    useToken(tokenId) {
      const expiry = armed.find((one) => one.fault.kind === 'token-expiry');
      if (expiry?.fault.kind !== 'token-expiry') return true;
      const uses = (tokenUses.get(tokenId) ?? 0) + 1;
      tokenUses.set(tokenId, uses);
      if (uses <= expiry.fault.afterCalls) return true;
      expiry.fired += 1;
      return false;
    },
  };
}

function arm(fault: Fault, now: () => number): ArmedFault {
  const seed = 'seed' in fault ? fault.seed : 0;
  const throttle = fault.kind === 'throttle' ? createThrottle(fault.perMinute, now) : null;
  return { fault, random: randomNumbers(seed), throttle, fired: 0 };
}

function addFault(strike: Strike, armed: ArmedFault, target: FaultTarget): Strike {
  const { fault } = armed;
  if (fault.kind === 'token-expiry' || !isAimedAt(fault, target)) return strike;
  if (fault.kind === 'latency') {
    if (!fires(armed, fault)) return strike;
    return { ...strike, latencyMs: strike.latencyMs + fault.latencyMs, kind: strike.kind ?? 'latency' };
  }
  if (strike.fault !== null || strike.throttledSeconds > 0) return strike;
  if (fault.kind === 'throttle') {
    const throttledSeconds = armed.throttle?.take() ?? 0;
    if (throttledSeconds === 0) return strike;
    armed.fired += 1;
    return { ...strike, throttledSeconds, kind: 'throttle' };
  }
  return fires(armed, fault) ? { ...strike, fault, kind: fault.kind } : strike;
}

function isAimedAt(fault: Exclude<Fault, { kind: 'token-expiry' }>, target: FaultTarget): boolean {
  if (!('scope' in fault)) return target.scope === 'token';
  const isInScope = fault.scope === 'all' || fault.scope === target.scope;
  return isInScope && (fault.dataset === undefined || fault.dataset === target.dataset);
}

/** Throws the dice of a rate, or takes one of the count. */
function fires(armed: ArmedFault, when: { count?: number | undefined; rate?: number | undefined }): boolean {
  const isFired =
    when.rate === undefined ? armed.fired < (when.count ?? Infinity) : armed.random() < when.rate;
  if (isFired) armed.fired += 1;
  return isFired;
}

function stateOf({ fault, fired }: ArmedFault): FaultState {
  const count = 'count' in fault ? fault.count : undefined;
  return { fault, fired, remaining: count === undefined ? null : count - fired };
}
