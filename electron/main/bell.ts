import type { PowerMonitor } from 'electron/main';
import type { Job, JobCallback } from 'node-schedule';
import type { Clock } from '../../core/clock.ts';

/** Rings when there may be something to send. What is due, the core decides; a bell too many does no harm. */
export interface Bell {
  /** Rings once things have settled, and then at every full minute. */
  start(): void;
  /** Rings at once. */
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
  const { clock, power, onRing } = options;
  const state = {
    isOnline: options.isOnline(),
    isAsleep: false,
    settling: new AbortController(),
    isSettling: false,
    job: null as Job | null,
  };
  const settle = (): void => {
    state.settling.abort();
    state.settling = new AbortController();
    void ringAfterSettling(state.settling.signal);
  };
  const ringAfterSettling = async (signal: AbortSignal): Promise<void> => {
    state.isSettling = true;
    try {
      await clock.sleep(options.settleMs, signal);
    } catch {
      // A later event settles anew, or the application ends.
      return;
    }
    state.isSettling = false;
    if (!state.isAsleep) onRing();
  };
  /** node-schedule fires every tick that a sleep swallowed at once; a new job knows nothing of them. */
  const arm = (): void => {
    state.job?.cancel();
    state.job = options.scheduleJob(EVERY_MINUTE, tick);
  };
  function tick(): void {
    const isOnline = options.isOnline();
    const cameOnline = isOnline && !state.isOnline;
    if (isOnline !== state.isOnline) options.onOnline(isOnline);
    state.isOnline = isOnline;
    if (cameOnline) settle();
    else if (!state.isAsleep && !state.isSettling) onRing();
  }
  const wake = (): void => {
    state.isAsleep = false;
    arm();
    settle();
  };
  return {
    start() {
      power.on('suspend', () => {
        state.isAsleep = true;
        state.settling.abort();
        options.onSuspend();
      });
      power.on('resume', wake);
      power.on('unlock-screen', wake);
      arm();
      settle();
    },
    ring: onRing,
    stop() {
      state.job?.cancel();
      state.settling.abort();
    },
  };
}
