import { addDays } from '../../core/civilDate.ts';
import { civilDateAt, instantAt, type TimeZone } from '../../core/schedule/timeZone.ts';
import type { Pause } from '../applicationState.ts';
import type { Preferences } from './preferences.ts';

/** Keeps how long sending is paused, from one start to the next. */
export interface PauseKeeper {
  /** The pause in force. One that is over by the computer's clock is forgotten, whatever slept meanwhile. */
  current(): Pause | null;
  /** Until that instant (epoch milliseconds), or until it is resumed. */
  pause(until: number | null): void;
  resume(): void;
}

export interface PauseKeeperOptions {
  readonly preferences: Pick<Preferences, 'get' | 'set'>;
  readonly now: () => number;
  /** Told whenever the pause begins, changes or ends. */
  readonly onChange: (pause: Pause | null) => void;
}

export function createPauseKeeper({ preferences, now, onChange }: PauseKeeperOptions): PauseKeeper {
  const keep = (pause: Pause | null): void => {
    preferences.set('pause', pause);
    onChange(pause);
  };
  return {
    current() {
      const kept = preferences.get('pause');
      const inForce = pauseInForce(kept, now());
      if (kept !== null && inForce === null) keep(null);
      return inForce;
    },
    pause: (until) => keep({ until }),
    resume: () => keep(null),
  };
}

/** Null when there is no pause or it is over. */
export function pauseInForce(pause: Pause | null, now: number): Pause | null {
  return pause !== null && pause.until !== null && pause.until <= now ? null : pause;
}

/** When the next day begins where the satker is. */
export function startOfTomorrow(timeZone: TimeZone, now: number): number {
  return instantAt(timeZone, addDays(civilDateAt(timeZone, now), 1), 0);
}
