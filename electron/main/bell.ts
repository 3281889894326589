import type { PowerMonitor } from 'electron/main';
import type { Job, JobCallback } from 'node-schedule';
import type { Clock } from '../../core/clock.ts';
import { createSettling } from './settling.ts';

/** Rings when there may be something to send. What is due, the core decides; a bell too many does no harm. */
export interface Bell {
  /** Rings once things have settled, and then at every full minute. */
  start(): void;
  /** Rings at once, unless the computer is going to sleep. */
  ring(): void;
  stop(): void;
}

export interface BellOptions {
  readonly scheduleJob: (rule: string, callback: JobCallback) => Job;
  readonly power: Pick<PowerMonitor, 'on'>;
  readonly clock: Clock;
  readonly isOnline: () => boolean;
  /** Rest after logging on, waking and getting a network, milliseconds: the network needs a while to be usable. */
  readonly settleMs: number;
  readonly onRing: () => void;
  /** The computer is going to sleep: nothing further is to be begun. */
  readonly onSuspend: () => void;
  readonly onOnline: (isOnline: boolean) => void;
}

const EVERY_MINUTE = '* * * * *';

export function createBell(options: BellOptions): Bell {
  const { power, onRing } = options;
  const state = { isOnline: options.isOnline(), isAsleep: false, job: null as Job | null };
  const settling = createSettling(options.clock, options.settleMs, ring);
  function ring(): void {
    if (!state.isAsleep) onRing();
  }
  function tick(): void {
    const isOnline = options.isOnline();
    const cameOnline = isOnline && !state.isOnline;
    if (isOnline !== state.isOnline) options.onOnline(isOnline);
    state.isOnline = isOnline;
    if (cameOnline) settling.begin();
    else if (!settling.isUnderWay()) ring();
  }
  /** node-schedule fires every tick that a sleep swallowed at once; a new job knows nothing of them. */
  const arm = (): void => {
    state.job?.cancel();
    state.job = options.scheduleJob(EVERY_MINUTE, tick);
    settling.begin();
  };
  const wake = (): void => {
    state.isAsleep = false;
    arm();
  };
  const sleep = (): void => {
    state.isAsleep = true;
    settling.stop();
    options.onSuspend();
  };
  return {
    start() {
      power.on('suspend', sleep);
      power.on('resume', wake);
      power.on('unlock-screen', wake);
      arm();
    },
    ring,
    stop() {
      state.job?.cancel();
      settling.stop();
    },
  };
}
