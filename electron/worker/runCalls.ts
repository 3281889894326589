import type { Engine } from '../../core/engine.ts';
import type { RunKind } from '../../core/ledger/runLog.ts';
import { GOING_TO_SLEEP } from '../../core/run/cancellation.ts';
import type { RunReport } from '../../core/run/runReport.ts';
import { dayRangeSchema } from '../dayRange.ts';
import { succeed, type Result } from '../reply.ts';
import { answerWith, type SessionAccess } from './answering.ts';
import type { RunSlot, Work } from './runSlot.ts';
import type { WorkerCalls } from './workerCalls.ts';

/** Calls that work with BIOS, one at a time. */
export type RunCalls = Pick<
  WorkerCalls,
  'send' | 'runDue' | 'cancel' | 'suspend' | 'backfill' | 'seed' | 'reconcile'
>;

export interface RunCallsParts extends SessionAccess {
  readonly slot: RunSlot;
  readonly onFinished: (report: RunReport) => void;
}

export function createRunCalls(parts: RunCallsParts): RunCalls {
  const { slot, onFinished } = parts;
  const run = async <Value>(
    kind: RunKind,
    work: (engine: Engine, ...rest: Parameters<Work<Value>>) => Promise<Value>,
  ): Promise<Result<Value>> => {
    const answered = await answerWith(parts, ({ engine }) =>
      slot.run(kind, (signal, onProgress) => work(engine, signal, onProgress)),
    );
    return answered.ok ? answered.value : answered;
  };
  return {
    send: ({ mappings, range }) =>
      run('send', async (engine, signal, onProgress) => {
        const request = {
          ...(mappings === undefined ? {} : { mappings }),
          ...(range === undefined ? {} : { range: dayRangeSchema.parse(range) }),
        };
        return tell(onFinished, await engine.send(request, signal, onProgress));
      }),
    async runDue(pause) {
      const plan = await answerWith(parts, ({ engine }) => engine.due(pause));
      if (!plan.ok) return plan;
      // Most bells find nothing to do, and nobody is to see them.
      if (plan.value.kind === 'wait') return succeed(plan.value);
      return run('scheduled', async (engine, signal, onProgress) => {
        const result = await engine.runDue(pause, signal, onProgress);
        if (result.kind === 'ran') onFinished(result.report);
        return result;
      });
    },
    cancel: () => Promise.resolve(succeed(slot.cancel())),
    suspend: () => Promise.resolve(succeed(slot.cancel(GOING_TO_SLEEP))),
    backfill: ({ mapping, range, pauseMs }) =>
      run('backfill', async (engine, signal, onProgress) => {
        const request = { mapping, range: dayRangeSchema.parse(range), pauseMs };
        const result = await engine.backfill(request, signal, onProgress);
        const last = result.reports.at(-1);
        if (last !== undefined) onFinished(last);
        return result;
      }),
    seed: (mapping, range) =>
      run('seed', (engine, signal) => engine.seed(mapping, dayRangeSchema.parse(range), signal)),
    reconcile: (mapping, range) =>
      run('reconcile', (engine, signal, onProgress) =>
        engine.reconcile(mapping, dayRangeSchema.parse(range), signal, (rows) =>
          onProgress({ stage: 'reading-back', rows }),
        ),
      ),
  };
}

function tell(onFinished: (report: RunReport) => void, report: RunReport): RunReport {
  onFinished(report);
  return report;
}
