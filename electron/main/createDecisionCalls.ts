import type { Clock } from '../../core/clock.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import type { Bell } from './bell.ts';
import { createConfigurationCalls } from './configurationCalls.ts';
import { createDatasetCalls } from './datasetCalls.ts';
import type { EngineLink } from './engineLink.ts';
import type { FileDialogs } from './fileDialogs.ts';
import type { OpenedShell } from './openShell.ts';
import { withoutPolicy } from './policy/withoutPolicy.ts';
import { lostSecretCode } from './problems.ts';
import { createSettingsCalls } from './settingsCalls.ts';
import { createEnvironmentGate, type EnvironmentGate } from './setup/environmentGate.ts';
import { createSampleCall } from './setup/sampleCall.ts';
import { createSetupCalls } from './setup/setupCalls.ts';
import { withoutSample } from './setup/withoutSample.ts';

export interface DecisionCallsParts extends OpenedShell {
  readonly appVersion: string;
  readonly clock: Clock;
  readonly files: FileDialogs;
  readonly link: EngineLink;
  readonly bell: Pick<Bell, 'ring'>;
}

export type DecisionCalls = Pick<Api, 'createSample' | 'stateFields'> &
  ReturnType<typeof createSettingsCalls> &
  ReturnType<typeof createConfigurationCalls> &
  ReturnType<typeof createSetupCalls> &
  EnvironmentGate['calls'];

/** Whatever the operator decides, and how it comes into force. */
export function createDecisionCalls(parts: DecisionCallsParts): DecisionCalls {
  const { bell, keeper, link, policy, profile, secrets, state } = parts;
  const current = (): Settings => keeper.current();
  const own = (): Settings => keeper.own();
  const keep = async (settings: Settings): Promise<void> => {
    const notice = keeper.notice();
    await keeper.save(withoutSample(withoutPolicy(settings, own(), policy), profile.sample));
    gate.forget();
    if (notice !== null) state.withdraw(notice.code);
    await link.configure(current());
    bell.ring();
  };
  const gate = createEnvironmentGate({ link, secrets, policy, current, keep });
  const settingsCalls = createSettingsCalls({
    keeper,
    policy,
    secrets,
    keep,
    onSecretChanged(name) {
      gate.forget();
      state.withdraw(lostSecretCode(name));
      bell.ring();
    },
  });
  return {
    ...settingsCalls,
    ...createConfigurationCalls({ ...parts, current, own, keep }),
    ...createSetupCalls(parts.preferences),
    ...createSampleCall({ folder: profile.sample, link, current, keep }),
    ...createDatasetCalls({ link, current, keep }),
    ...gate.calls,
  };
}
