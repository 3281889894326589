import type { CommandLine } from 'electron/main';

/** How the application was started. */
export interface StartOptions {
  /** Started with Windows: no window until one is asked for. */
  readonly isHidden: boolean;
  /** Rest after logging on, waking and getting a network, milliseconds. */
  readonly settleMs: number;
}

const DEFAULT_SETTLE_SECONDS = 60;
const LONGEST_SETTLE_SECONDS = 600;

/** Reads `--hidden` and `--settle-seconds=N` (0 to 600; for offices whose network takes long to come up). */
export function readStartOptions(
  commandLine: Pick<CommandLine, 'hasSwitch' | 'getSwitchValue'>,
): StartOptions {
  const text = commandLine.getSwitchValue('settle-seconds');
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : DEFAULT_SETTLE_SECONDS;
  return {
    isHidden: commandLine.hasSwitch('hidden'),
    settleMs: Math.min(seconds, LONGEST_SETTLE_SECONDS) * 1000,
  };
}
