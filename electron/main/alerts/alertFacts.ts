import type { TimeZone } from '../../../core/schedule/timeZone.ts';
import type { ApplicationState } from '../../applicationState.ts';

/** Everything that decides what is to be told. */
export interface AlertFacts {
  readonly state: Pick<ApplicationState, 'worker' | 'pause' | 'isOnline' | 'overview' | 'notices'>;
  /** See `AlertMemory`. */
  readonly silenceSeenAt: number | null;
  /** Days without a confirmed record after which it is told. */
  readonly absenceDays: number;
  /** The satker's zone: whose days are counted. */
  readonly timeZone: TimeZone;
  /** Epoch milliseconds. */
  readonly now: number;
}
