import type { Settings } from '../../core/settings.ts';
import type { ApplicationState, Pause } from '../applicationState.ts';

export interface FirstFacts {
  readonly settings: Settings;
  readonly pause: Pause | null;
  readonly secretsAreKept: ApplicationState['secrets'];
  readonly isOnline: boolean;
}

/** What is known before the worker has said anything. */
export function firstState({ settings, pause, secretsAreKept, isOnline }: FirstFacts): ApplicationState {
  return {
    worker: { kind: 'starting' },
    run: null,
    pause,
    isOnline,
    environment: settings.environment,
    overview: null,
    secrets: secretsAreKept,
    notices: [],
  };
}
