import { isDeepStrictEqual } from 'node:util';
import type { ApplicationState } from '../../applicationState.ts';
import type { Preferences } from '../preferences.ts';
import { weighAttention } from './attention.ts';

export interface AttentionKeeperOptions {
  readonly preferences: Pick<Preferences, 'get' | 'set'>;
  /** Whether the operator is looking at a page that shows what needs attention. */
  readonly isLooking: () => boolean;
}

/** Says whether something waits to be seen by the operator; keeps it from one start to the next. */
export function createAttentionKeeper(options: AttentionKeeperOptions): (state: ApplicationState) => boolean {
  const { preferences, isLooking } = options;
  return (state) => {
    const kept = preferences.get('attention');
    const weighed = weighAttention(kept, state);
    const memory = { ...weighed, isRaised: weighed.isRaised && !isLooking() };
    if (!isDeepStrictEqual(memory, kept)) preferences.set('attention', memory);
    return memory.isRaised;
  };
}
