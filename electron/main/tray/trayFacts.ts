import type { TimeZone } from '../../../core/schedule/timeZone.ts';
import type { ApplicationState } from '../../applicationState.ts';
import type { LoginItem } from '../../shellViews.ts';

/** All that icon, tooltip and menu are made of. */
export interface TrayFacts {
  readonly state: ApplicationState;
  /** Something asks for attention and has not been seen yet. */
  readonly needsAttention: boolean;
  readonly loginItem: LoginItem;
  /** The satker's. */
  readonly timeZone: TimeZone;
  /** Epoch milliseconds. */
  readonly now: number;
}
