import type { PolicyLock } from '../../shellViews.ts';
import type { MachinePolicy } from './machinePolicy.ts';

/** Which settings the operator cannot change on this computer. */
export function policyLocks({
  environment,
  heartbeat,
  updates,
  updatesDisabled,
}: MachinePolicy): readonly PolicyLock[] {
  return [
    ...(environment === undefined ? [] : (['environment'] as const)),
    ...(heartbeat === undefined ? [] : (['heartbeat'] as const)),
    ...(updates === undefined && !updatesDisabled ? [] : (['updates'] as const)),
  ];
}
