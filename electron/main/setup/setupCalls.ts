import type { Api } from '../../api.ts';
import { succeed } from '../../reply.ts';
import type { SetupMemory } from '../../setupViews.ts';
import type { Preferences } from '../preferences.ts';

/** Everything begins in the simulation. */
const NOTHING_YET: SetupMemory = { datasets: [], doneSteps: [], knownEnvironment: 'simulation' };

/** How far the operator has come with setting up. */
export function createSetupCalls(preferences: Preferences): Pick<Api, 'readSetup' | 'saveSetup'> {
  const current = (): SetupMemory => preferences.get('setup') ?? NOTHING_YET;
  return {
    readSetup: async () => succeed(current()),
    async saveSetup({ datasets, doneSteps, knownEnvironment }) {
      const before = current();
      const setup = {
        datasets: datasets ?? before.datasets,
        doneSteps: doneSteps ?? before.doneSteps,
        knownEnvironment: knownEnvironment ?? before.knownEnvironment,
      };
      preferences.set('setup', setup);
      return succeed(setup);
    },
  };
}
