import type { Problem } from '../../reply.ts';
import type { AlertWayName } from '../../shellViews.ts';
import type { Alert } from './alert.ts';

/** A way on which somebody is told. */
export interface AlertWay {
  readonly id: Exclude<AlertWayName, 'heartbeat'>;
  /** Whether it leads out of the house: nobody outside is told of the simulation. */
  readonly isOutside: boolean;
  /** Whether the operator has set it up. */
  isOn(): boolean;
  /** Tells them, once; null when that worked. Never rejects. */
  deliver(alerts: readonly Alert[]): Promise<Problem | null>;
}
