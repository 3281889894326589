import type { ApplicationState, Notice } from '../applicationState.ts';
import type { Problem } from '../reply.ts';

/** What tray and window show; whoever learns something new changes it here. */
export interface StateHolder {
  current(): ApplicationState;
  change(part: Partial<ApplicationState>): void;
  /** Adds something that the operator must be told; the same code takes the place of its earlier telling. */
  notify(problem: Problem, at: number): void;
  /** What was told under this code no longer holds. */
  withdraw(code: string): void;
  /** Gives back its unsubscribe. */
  subscribe(listener: (state: ApplicationState) => void): () => void;
}

export function createStateHolder(first: ApplicationState): StateHolder {
  const held = { state: first };
  const listeners = new Set<(state: ApplicationState) => void>();
  const change = (part: Partial<ApplicationState>): void => {
    held.state = { ...held.state, ...part };
    for (const listener of listeners) listener(held.state);
  };
  const without = (code: string): readonly Notice[] =>
    held.state.notices.filter((notice) => notice.code !== code);
  return {
    current: () => held.state,
    change,
    notify: (problem, at) => change({ notices: [...without(problem.code), { ...problem, at }] }),
    withdraw(code) {
      if (without(code).length < held.state.notices.length) change({ notices: without(code) });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
