import type { Settings } from '../../../core/settings.ts';
import type { MachinePolicy } from './machinePolicy.ts';

/** The operator's settings with what this computer's policy has decided in place of it. */
export function applyPolicy(
  settings: Settings,
  { environment, heartbeat, updates }: MachinePolicy,
): Settings {
  return {
    ...settings,
    ...(environment === undefined ? {} : { environment }),
    ...(heartbeat === undefined ? {} : { alerts: { ...settings.alerts, heartbeat } }),
    ...(updates === undefined ? {} : { updates }),
  };
}
