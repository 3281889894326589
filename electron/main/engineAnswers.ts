import type { Session } from 'electron/main';
import type { SecretStore } from '../../core/secrets.ts';
import type { ApiEvents } from '../api.ts';
import type { MainCalls } from '../worker/workerCalls.ts';
import type { StateHolder } from './stateHolder.ts';
import type { MainWindow } from './window.ts';

export interface EngineAnswersParts {
  readonly secrets: SecretStore;
  readonly session: Pick<Session, 'resolveProxy'>;
  readonly state: StateHolder;
  readonly window: Pick<MainWindow, 'tell'>;
  readonly onFinished: (report: ApiEvents['runFinished']) => void;
  readonly onFault: (text: string) => void;
  readonly now: () => number;
}

/** What the worker may ask of main, and what it tells. */
export function createEngineAnswers(parts: EngineAnswersParts): MainCalls {
  const { secrets, session, state, window } = parts;
  return {
    readSecret: (name) => secrets.get(name),
    hasSecret: (name) => secrets.has(name),
    resolveProxy: (url) => session.resolveProxy(url),
    async runProgressed(run) {
      state.change({ run });
      window.tell('runProgressed', run);
    },
    async runFinished(report) {
      window.tell('runFinished', report);
      parts.onFinished(report);
    },
    async lookProgressed(rows) {
      window.tell('lookProgressed', rows);
    },
    async doctorStepped(step) {
      window.tell('doctorStepped', step);
    },
    async ledgerReplaced(problem) {
      state.notify(problem, parts.now());
    },
    async reportFault(text) {
      parts.onFault(text);
    },
  };
}
