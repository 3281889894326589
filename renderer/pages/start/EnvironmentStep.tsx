import type { Environment } from '../../../core/catalogue/environment.ts';
import { useAction } from '../../api/useAction.ts';
import { EnvironmentChoice } from '../../forms/EnvironmentChoice.tsx';
import { messages } from '../../messages.ts';
import { SamplePanel } from './SamplePanel.tsx';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Which BIOS is meant; the simulation can be tried at once. */
export function EnvironmentStep({ setup }: StepProps) {
  const switchTo = useAction('switchEnvironment');
  const { environment } = setup.settings;
  return (
    <StepFrame step="environment" setup={setup} isBusy={switchTo.isPending}>
      <EnvironmentChoice
        environment={environment}
        refusals={refusalsOf(setup.locks.includes('environment'), environment)}
        onChoose={(chosen) => switchTo.mutate([chosen, null])}
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
