import { Anchor, Text } from '@mantine/core';
import type { Environment } from '../../../core/catalogue/environment.ts';
import { useAction } from '../../api/useAction.ts';
import { Topic } from '../../components/Topic.tsx';
import { DoctorPanel } from '../../forms/DoctorPanel.tsx';
import { KeyField } from '../../forms/KeyField.tsx';
import { messages } from '../../messages.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** The key of the environment, and whether BIOS can be reached with it. */
export function KeyStep({ setup }: StepProps) {
  const { environment, baseUrl } = setup.settings;
  // The simulator inside knows no key; one of the office's own may want one.
  const keyed = environment === 'simulation' && baseUrl === undefined ? 'training' : environment;
  const { key } = messages.start;
  return (
    <StepFrame step="key" setup={setup}>
      <Topic
        title={key.title(messages.common.environments[keyed])}
        explanation={keyed === environment ? key.explanation : key.explanationSimulated}
      >
        <KeyField environment={keyed} />
        <WhereKeyIs environment={keyed} />
      </Topic>
      <Topic title={key.doctor} explanation={key.doctorExplanation(messages.common.environments[keyed])}>
        <DoctorPanel environment={keyed} />
      </Topic>
    </StepFrame>
  );
}

function WhereKeyIs({ environment }: { readonly environment: Environment }) {
  const open = useAction('openLink');
  if (environment === 'simulation') return null;
  const link = environment === 'production' ? 'bios' : 'bios-training';
  const { key } = messages.start;
  return (
    <Text size="sm" c="dimmed">
      {key.where}{' '}
      <Anchor component="button" type="button" inherit onClick={() => open.mutate([link])}>
        {key.open(messages.common.environments[environment])}
      </Anchor>
    </Text>
  );
}
