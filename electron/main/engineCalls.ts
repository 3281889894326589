import type { Api } from '../api.ts';
import type { Pause } from '../applicationState.ts';
import { engineCallNames, type EngineCallName } from '../worker/workerCalls.ts';
import type { WorkerSupervisor } from './worker/supervisor.ts';

/** After these the ledger says something else than before. */
const changing: ReadonlySet<EngineCallName> = new Set([
  'backfill',
  'seed',
  'reconcile',
  'decide',
  'decideCause',
  'undoDecisions',
  'skipPeriod',
  'unskipPeriod',
]);

export function createEngineCalls(
  supervisor: Pick<WorkerSupervisor, 'call'>,
  pause: () => Pause | null,
  onChanged: () => void,
): Pick<Api, EngineCallName | 'due'> {
  const forward = async (name: EngineCallName, args: unknown[]): Promise<unknown> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The page's calls have the worker's types: `WorkerCalls` picks them.
    const reply = await supervisor.call(name, ...(args as never));
    if (changing.has(name)) onChanged();
    return reply;
  };
  const calls = Object.fromEntries(
    engineCallNames.map((name) => [name, (...args: unknown[]) => forward(name, args)]),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- One function for each of the names.
  const forwarded = calls as unknown as Pick<Api, EngineCallName>;
  return { ...forwarded, due: () => supervisor.call('planDue', pause()) };
}
