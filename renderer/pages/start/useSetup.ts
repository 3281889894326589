import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../../core/settings.ts';
import type { SetupChange, SetupMemory } from '../../../electron/setupViews.ts';
import type { PolicyLock } from '../../../electron/shellViews.ts';
import { callApi } from '../../api/callApi.ts';
import { useCall } from '../../api/useCall.ts';
import { doneSteps, type SetupStep } from './setupSteps.ts';

/** Everything that the steps of the setup show and change. */
export interface Setup {
  readonly settings: Settings;
  readonly locks: readonly PolicyLock[];
  readonly memory: SetupMemory;
  readonly done: ReadonlySet<SetupStep>;
  readonly remember: (change: SetupChange) => Promise<void>;
  /** The operator has gone through a step. */
  readonly pass: (step: SetupStep) => Promise<void>;
}

/** Undefined until all of it is known. */
export function useSetup(): Setup | undefined {
  const reading = useCall('readSettings', []).data;
  const memory = useCall('readSetup', []).data;
  const environment = reading?.settings.environment ?? 'simulation';
  const key = useCall('hasSecret', [`bios:${environment}`]).data;
  const queries = useQueryClient();
  if (reading === undefined || memory === undefined || key === undefined) return undefined;
  const remember = async (change: SetupChange): Promise<void> => {
    // Shown at once: the answer says the same.
    queries.setQueryData(['readSetup'], { ...memory, ...change });
    queries.setQueryData(['readSetup'], await callApi('saveSetup', change));
  };
  return {
    ...reading,
    memory,
    done: doneSteps({ settings: reading.settings, setup: memory, hasKey: key.isKnown }),
    remember,
    async pass(step) {
      if (!memory.doneSteps.includes(step)) await remember({ doneSteps: [...memory.doneSteps, step] });
    },
  };
}
