import type { Environment } from '../../../core/catalogue/environment.ts';
import { EnvironmentChoice } from '../../forms/EnvironmentChoice.tsx';
import { useSwitchEnvironment } from '../../forms/useSwitchEnvironment.ts';
import { messages } from '../../messages.ts';
import { SamplePanel } from './SamplePanel.tsx';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Which BIOS is meant; the simulation can be tried at once. */
export function EnvironmentStep({ setup }: StepProps) {
  const { environment } = setup.settings;
  const { switchTo, isPending } = useSwitchEnvironment(environment);
  return (
    <StepFrame step="environment" setup={setup} isBusy={isPending}>
      <EnvironmentChoice
        environment={environment}
        refusals={refusalsOf(setup.locks.includes('environment'), environment)}
        onChoose={switchTo}
      />
      {environment === 'simulation' ? <SamplePanel settings={setup.settings} /> : null}
    </StepFrame>
  );
}

function refusalsOf(
  isLocked: boolean,
  environment: Environment,
): Readonly<Partial<Record<Environment, string>>> {
  const { locked } = messages.forms;
  if (isLocked) return { simulation: locked, training: locked, production: locked };
  return environment === 'production' ? {} : { production: messages.start.productionLater };
}
