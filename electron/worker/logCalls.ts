import type { Engine } from '../../core/engine.ts';
import type { AttemptQuery } from '../../core/ledger/search/attemptQuery.ts';
import type { ChainStep } from '../../core/ledger/attemptChain.ts';
import type { LogQuery } from '../logQuery.ts';
import { answerWith, type SessionAccess } from './answering.ts';
import type { LookSlot } from './lookSlot.ts';
import type { WorkerCalls } from './workerCalls.ts';

/** Calls about the log of attempts; the long ones can be given up as looks can. */
export type LogCalls = Pick<
  WorkerCalls,
  'measureLog' | 'listLogRows' | 'verifyLog' | 'writeLog' | 'writeFailedRows'
>;

export interface LogCallsParts extends SessionAccess {
  readonly looks: LookSlot;
  /** Told how many rows were written or checked so far. */
  readonly onRows: (count: number) => void;
}

export function createLogCalls(parts: LogCallsParts): LogCalls {
  const { looks, onRows } = parts;
  const write = (work: (engine: Engine, signal: AbortSignal) => Promise<number>) =>
    answerWith(parts, ({ engine }) => looks.run('export', (signal) => work(engine, signal)));
  return {
    measureLog: (query) =>
      answerWith(parts, ({ engine }) => {
        const { attempts } = engine.ledger;
        const [newest] = attempts.page({}, { at: 'newest' }, 1).attempts;
        return { count: attempts.count(queryOf(engine, query)), upTo: newest?.id ?? 0 };
      }),
    listLogRows: (query, rows) =>
      answerWith(parts, ({ engine }) => engine.ledger.attempts.rows(queryOf(engine, query), rows)),
    verifyLog: () =>
      answerWith(parts, ({ engine }) =>
        looks.run('verify', (signal) => verdictOf(engine.ledger.attempts.walkChain(), signal, onRows)),
      ),
    writeLog: (path, query) =>
      write((engine, signal) =>
        engine.exportLog(path, queryOf(engine, query), { overwrites: true, signal, onProgress: onRows }),
      ),
    writeFailedRows: (path, mapping) =>
      write((engine, signal) =>
        engine.exportFailedRows(path, { mapping }, { overwrites: true, signal, onProgress: onRows }),
      ),
  };
}

function queryOf({ settings }: Engine, { dataset, outcome, ...query }: LogQuery): AttemptQuery {
  return {
    ...query,
    environment: settings.environment,
    datasets: dataset === undefined ? undefined : [dataset],
    outcomes: outcome === undefined ? undefined : [outcome],
  };
}

/** Between two steps other calls are answered. */
async function verdictOf(
  next: () => ChainStep,
  signal: AbortSignal,
  onRows: (count: number) => void,
): Promise<NonNullable<ChainStep['verdict']>> {
  for (;;) {
    signal.throwIfAborted();
    const { checked, verdict } = next();
    if (verdict !== null) return verdict;
    onRows(checked);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
