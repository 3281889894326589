import { createContext } from 'react';

/** Keeps the window where it is while something there would be lost. */
export interface LeaveGuard {
  /** Whether leaving has to be asked for. */
  isHeld(): boolean;
  /** Has leaving asked for from now on, or not any longer, for the sake of that holder. */
  hold(holder: string, isHeld: boolean): void;
  /** Asks the operator; `leave` goes on to where he wanted to go. */
  ask(leave: () => void): void;
}

/** `ask` is told how to go on when the operator agrees. */
export function createLeaveGuard(ask: (goOn: () => void) => void): LeaveGuard {
  const holders = new Set<string>();
  return {
    isHeld: () => holders.size > 0,
    hold(holder, isHeld) {
      if (isHeld) holders.add(holder);
      else holders.delete(holder);
    },
    ask: (leave) =>
      ask(() => {
        holders.clear();
        leave();
      }),
  };
}

/** Outside the window's frame nothing is held. */
export const LeaveGuardContext = createContext<LeaveGuard>(createLeaveGuard((goOn) => goOn()));
