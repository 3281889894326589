import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';

type PowerMonitorCalls = Pick<
  PowerMonitor,
  'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower' | 'onBatteryPower'
>;

/** The double of `powerMonitor`; tests emit `suspend`, `resume`, `lock-screen` and `unlock-screen` on it. */
export class PowerMonitorDouble extends EventEmitter implements PowerMonitorCalls {
  readonly onBatteryPower = false;

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }

  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }
}
