import type { Settings } from '../../../core/settings.ts';
import type { MachinePolicy } from './machinePolicy.ts';
import { policyLocks } from './policyLocks.ts';

/**
 * Settings that a form made of those in force, with the operator's own in place of what the policy decides: it must
 * not stay behind when the policy goes.
 */
export function withoutPolicy(settings: Settings, own: Settings, policy: MachinePolicy): Settings {
  const locks = new Set(policyLocks(policy));
  const { heartbeat: _heartbeat, ...alerts } = settings.alerts;
  const { heartbeat } = own.alerts;
  return {
    ...settings,
    ...(locks.has('environment') ? { environment: own.environment } : {}),
    ...(locks.has('heartbeat')
      ? { alerts: { ...alerts, ...(heartbeat === undefined ? {} : { heartbeat }) } }
      : {}),
    ...(locks.has('updates') ? { updates: own.updates } : {}),
  };
}
