import { Text, ThemeIcon } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ComponentType } from 'react';
import { PageFrame } from '../../components/PageFrame.tsx';
import { SideList } from '../../components/SideList.tsx';
import { messages } from '../../messages.ts';
import type { PageProps } from '../../shell/pageRegistry.ts';
import { hrefOf } from '../../shell/place.ts';
import { DatasetsStep } from './DatasetsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { EnvironmentStep } from './EnvironmentStep.tsx';
import { KeyStep } from './KeyStep.tsx';
import { LoginStep } from './LoginStep.tsx';
import { MappingsStep } from './MappingsStep.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import { ScheduleStep } from './ScheduleStep.tsx';
import { nextStep, setupSteps, type SetupStep } from './setupSteps.ts';
import { useSetup, type Setup } from './useSetup.ts';

export interface StepProps {
  readonly setup: Setup;
}

const components: Readonly<Record<SetupStep, ComponentType<StepProps>>> = {
  office: OfficeStep,
  environment: EnvironmentStep,
  key: KeyStep,
  datasets: DatasetsStep,
  mappings: MappingsStep,
  schedule: ScheduleStep,
  login: LoginStep,
  done: DoneStep,
};

/** Setting up, step by step; it can be left at any step and gone on with later. */
export function StartPage({ rest }: PageProps) {
  const setup = useSetup();
  if (setup === undefined) return <PageFrame title={messages.start.title}>{null}</PageFrame>;
  const current = setupSteps.find((step) => step === rest[0]) ?? nextStep(setup.done);
  const Step = components[current];
  return (
    <PageFrame title={messages.start.title}>
      <SideList
        label={messages.start.steps}
        current="step"
        entries={setupSteps.map((step) => ({
          href: hrefOf('start', step),
          label: messages.start.names[step],
          isCurrent: step === current,
          icon: <StepMark number={setupSteps.indexOf(step) + 1} isDone={setup.done.has(step)} />,
        }))}
      >
        <Step key={current} setup={setup} />
      </SideList>
    </PageFrame>
  );
}

function StepMark({ number, isDone }: { readonly number: number; readonly isDone: boolean }) {
  return (
    <ThemeIcon size={24} radius="xl" variant={isDone ? 'filled' : 'default'} color="green">
      {isDone ? (
        <Check size={14} aria-label={messages.start.isDone} />
      ) : (
        <Text span size="sm" aria-hidden>
          {number}
        </Text>
      )}
    </ThemeIcon>
  );
}
